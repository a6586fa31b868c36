CREATE TABLE `series` (
	`id` text PRIMARY KEY NOT NULL,
	`team` text NOT NULL,
	`community` text NOT NULL,
	`cadence` text NOT NULL,
	`base` text NOT NULL,
	`state` text NOT NULL,
	`made` integer NOT NULL,
	`made_until` integer NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`next_at` integer,
	FOREIGN KEY (`community`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `series_community_index` ON `series` (`community`);--> statement-breakpoint
CREATE INDEX `series_due` ON `series` (`next_at`) WHERE "series"."next_at" is not null;--> statement-breakpoint
CREATE TABLE `events` (
	`id` text PRIMARY KEY NOT NULL,
	`team` text NOT NULL,
	`community` text NOT NULL,
	`series` text,
	`nominal` text,
	`title` text NOT NULL,
	`about` text NOT NULL,
	`template` text,
	`format` text NOT NULL,
	`tone` text NOT NULL,
	`audience` text NOT NULL,
	`place` text NOT NULL,
	`speaker` text,
	`capacity` integer,
	`state` text NOT NULL,
	`starts_at` integer NOT NULL,
	`minutes` integer NOT NULL,
	`time_zone` text NOT NULL,
	`reminders` text NOT NULL,
	`announce_at` integer,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`approved_by` text,
	`sequence` integer DEFAULT 0 NOT NULL,
	`changed_at` integer NOT NULL,
	`moved_from` integer,
	`cancel_reason` text,
	`channel` text,
	`ts` text,
	`day_ts` text,
	`day_for` integer,
	`recap` text,
	`recap_by` text,
	`next_at` integer,
	FOREIGN KEY (`community`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`series`) REFERENCES `series`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `events_community_starts_at_index` ON `events` (`community`,`starts_at`);--> statement-breakpoint
CREATE INDEX `events_team_starts_at_index` ON `events` (`team`,`starts_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `events_occurrence` ON `events` (`series`,`nominal`) WHERE "events"."series" is not null;--> statement-breakpoint
CREATE INDEX `events_message` ON `events` (`team`,`channel`,`ts`);--> statement-breakpoint
CREATE INDEX `events_due` ON `events` (`next_at`) WHERE "events"."next_at" is not null;--> statement-breakpoint
CREATE TABLE `event_hosts` (
	`event` text NOT NULL,
	`user` text NOT NULL,
	`role` text NOT NULL,
	`state` text NOT NULL,
	PRIMARY KEY(`event`, `user`),
	FOREIGN KEY (`event`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `event_hosts_user_index` ON `event_hosts` (`user`);--> statement-breakpoint
CREATE TABLE `event_invitations` (
	`event` text NOT NULL,
	`user` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`event`, `user`),
	FOREIGN KEY (`event`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `event_invitations_user_index` ON `event_invitations` (`user`);--> statement-breakpoint
CREATE TABLE `rsvps` (
	`event` text NOT NULL,
	`user` text NOT NULL,
	`answer` text NOT NULL,
	`seated` integer NOT NULL,
	`turn` integer NOT NULL,
	`external` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`event`, `user`),
	FOREIGN KEY (`event`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `rsvps_user_index` ON `rsvps` (`user`);--> statement-breakpoint
CREATE TABLE `attendances` (
	`event` text NOT NULL,
	`user` text NOT NULL,
	`said_by` text NOT NULL,
	`at` integer NOT NULL,
	`useful` text,
	`line` text,
	PRIMARY KEY(`event`, `user`),
	FOREIGN KEY (`event`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `attendances_user_index` ON `attendances` (`user`);--> statement-breakpoint
CREATE TABLE `event_calls` (
	`event` text NOT NULL,
	`coordinator` text NOT NULL,
	`user` text NOT NULL,
	`what` text NOT NULL,
	`state` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`event`, `coordinator`, `user`, `what`),
	FOREIGN KEY (`event`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `call_consents` (
	`community` text NOT NULL,
	`user` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`community`, `user`),
	FOREIGN KEY (`community`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `feeds` (
	`id` text PRIMARY KEY NOT NULL,
	`team` text NOT NULL,
	`user` text NOT NULL,
	`community` text NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `feeds_one` ON `feeds` (`team`,`user`,`community`);--> statement-breakpoint
CREATE TABLE `introduction_settings` (
	`community` text PRIMARY KEY NOT NULL,
	`opened_at` integer,
	`guests` integer NOT NULL,
	FOREIGN KEY (`community`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `participants` (
	`community` text NOT NULL,
	`user` text NOT NULL,
	`team` text NOT NULL,
	`site` text,
	`group` text,
	`across` integer DEFAULT false NOT NULL,
	`greets` integer DEFAULT false NOT NULL,
	`joined_at` integer NOT NULL,
	`left_at` integer,
	`snoozed_until` integer,
	`silent` integer DEFAULT 0 NOT NULL,
	`resting_since` integer,
	`owed` integer DEFAULT false NOT NULL,
	PRIMARY KEY(`community`, `user`),
	FOREIGN KEY (`community`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `participants_team_user_index` ON `participants` (`team`,`user`);--> statement-breakpoint
CREATE TABLE `avoidances` (
	`team` text NOT NULL,
	`user` text NOT NULL,
	`avoided` text NOT NULL,
	PRIMARY KEY(`team`, `user`, `avoided`)
);
--> statement-breakpoint
CREATE INDEX `avoidances_team_avoided_index` ON `avoidances` (`team`,`avoided`);--> statement-breakpoint
CREATE TABLE `rounds` (
	`id` text PRIMARY KEY NOT NULL,
	`team` text NOT NULL,
	`community` text NOT NULL,
	`rhythm` text,
	`key` text NOT NULL,
	`state` text NOT NULL,
	`counts` integer NOT NULL,
	`at` integer NOT NULL,
	`people` integer NOT NULL,
	`left_out` integer NOT NULL,
	`next_at` integer,
	FOREIGN KEY (`community`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`rhythm`) REFERENCES `rhythms`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rounds_key` ON `rounds` (`key`);--> statement-breakpoint
CREATE INDEX `rounds_community_at_index` ON `rounds` (`community`,`at`);--> statement-breakpoint
CREATE INDEX `rounds_due` ON `rounds` (`next_at`) WHERE "rounds"."next_at" is not null;--> statement-breakpoint
CREATE TABLE `introductions` (
	`id` text PRIMARY KEY NOT NULL,
	`round` text NOT NULL,
	`question` text NOT NULL,
	`channel` text,
	`ts` text,
	FOREIGN KEY (`round`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `introductions_round_index` ON `introductions` (`round`);--> statement-breakpoint
CREATE TABLE `introduced` (
	`introduction` text NOT NULL,
	`user` text NOT NULL,
	`answer` text,
	PRIMARY KEY(`introduction`, `user`),
	FOREIGN KEY (`introduction`) REFERENCES `introductions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `introduced_user_index` ON `introduced` (`user`);--> statement-breakpoint
ALTER TABLE `deliveries` ADD `file` text;--> statement-breakpoint
ALTER TABLE `deliveries` ADD `file_id` text;