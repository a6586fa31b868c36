CREATE TABLE `unasked_dms` (
	`team` text NOT NULL,
	`user` text NOT NULL,
	`latest_at` integer NOT NULL,
	PRIMARY KEY(`team`, `user`)
);
--> statement-breakpoint
CREATE TABLE `rhythm_settings` (
	`community` text PRIMARY KEY NOT NULL,
	`exciting_share` real NOT NULL,
	`kinds_off` text NOT NULL,
	`free` text NOT NULL,
	`suggestions` integer NOT NULL,
	`mix_changed_at` integer,
	FOREIGN KEY (`community`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `prompts` (
	`community` text NOT NULL,
	`slug` text NOT NULL,
	`state` text NOT NULL,
	`title` text NOT NULL,
	`text` text NOT NULL,
	`kind` text NOT NULL,
	`choices` text NOT NULL,
	`language` text NOT NULL,
	`suggested_by` text,
	`credited` integer NOT NULL,
	`created_at` integer NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	PRIMARY KEY(`community`, `slug`),
	FOREIGN KEY (`community`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `prompts_community_state_index` ON `prompts` (`community`,`state`);--> statement-breakpoint
CREATE TABLE `taps` (
	`beat` text NOT NULL,
	`tapper` text NOT NULL,
	`choice` integer NOT NULL,
	PRIMARY KEY(`beat`, `tapper`),
	FOREIGN KEY (`beat`) REFERENCES `beats`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `bookings` (
	`key` text PRIMARY KEY NOT NULL,
	`community` text NOT NULL,
	`at` integer NOT NULL,
	`what` text NOT NULL,
	FOREIGN KEY (`community`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `bookings_community_at_index` ON `bookings` (`community`,`at`);--> statement-breakpoint
CREATE TABLE `suggestions` (
	`id` text PRIMARY KEY NOT NULL,
	`community` text NOT NULL,
	`rhythm` text,
	`state` text NOT NULL,
	`data` text NOT NULL,
	`before` text,
	`made_at` integer NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	FOREIGN KEY (`community`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`rhythm`) REFERENCES `rhythms`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `suggestions_community_state_index` ON `suggestions` (`community`,`state`);--> statement-breakpoint
CREATE INDEX `suggestions_rhythm_index` ON `suggestions` (`rhythm`);--> statement-breakpoint
CREATE TABLE `challenges` (
	`id` text PRIMARY KEY NOT NULL,
	`team` text NOT NULL,
	`community` text NOT NULL,
	`title` text NOT NULL,
	`task` text NOT NULL,
	`state` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`channel` text,
	`ts` text,
	`showcase_ts` text,
	`next_at` integer,
	FOREIGN KEY (`community`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `challenges_community_starts_at_index` ON `challenges` (`community`,`starts_at`);--> statement-breakpoint
CREATE INDEX `challenges_message` ON `challenges` (`team`,`channel`,`ts`);--> statement-breakpoint
CREATE INDEX `challenges_due` ON `challenges` (`next_at`) WHERE "challenges"."next_at" is not null;--> statement-breakpoint
CREATE TABLE `entries` (
	`id` text PRIMARY KEY NOT NULL,
	`challenge` text NOT NULL,
	`user` text NOT NULL,
	`words` text,
	`link` text,
	`ts` text,
	`at` integer NOT NULL,
	`withdrawn` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`challenge`) REFERENCES `challenges`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `entries_one` ON `entries` (`challenge`,`user`);--> statement-breakpoint
CREATE TABLE `mondays` (
	`team` text NOT NULL,
	`user` text NOT NULL,
	`next_at` integer NOT NULL,
	`last_at` integer,
	`communities` text NOT NULL,
	PRIMARY KEY(`team`, `user`)
);
--> statement-breakpoint
CREATE INDEX `mondays_due` ON `mondays` (`next_at`);--> statement-breakpoint
CREATE TABLE `extras` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`community` text NOT NULL,
	`key` text NOT NULL,
	`words` text NOT NULL,
	`at` integer NOT NULL,
	`told_at` integer,
	FOREIGN KEY (`community`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `extras_key` ON `extras` (`key`);--> statement-breakpoint
CREATE INDEX `extras_waiting` ON `extras` (`community`,`at`) WHERE "extras"."told_at" is null;--> statement-breakpoint
CREATE TABLE `corrections` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`team` text NOT NULL,
	`community` text NOT NULL,
	`key` text NOT NULL,
	`user` text NOT NULL,
	`at` integer NOT NULL,
	`what` text NOT NULL,
	`before` text NOT NULL,
	`after` text,
	FOREIGN KEY (`community`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `corrections_community_at_index` ON `corrections` (`community`,`at`);--> statement-breakpoint
CREATE INDEX `corrections_key_index` ON `corrections` (`key`);--> statement-breakpoint
ALTER TABLE `communities` ADD `tended_at` integer;--> statement-breakpoint
ALTER TABLE `beats` ADD `moved_to` integer;--> statement-breakpoint
ALTER TABLE `beats` ADD `pinned` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `beats` ADD `content` text;--> statement-breakpoint
CREATE INDEX `beats_ahead` ON `beats` (`rhythm`,`nominal`) WHERE "beats"."state" in ('drawn', 'skipped');