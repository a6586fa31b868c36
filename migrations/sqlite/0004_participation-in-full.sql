CREATE TABLE `expertise` (
	`community` text NOT NULL,
	`user` text NOT NULL,
	`topic` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`community`, `user`, `topic`),
	FOREIGN KEY (`community`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `member_weeks` (
	`community` text NOT NULL,
	`member` text NOT NULL,
	`week` integer NOT NULL,
	`points` real NOT NULL,
	PRIMARY KEY(`community`, `week`, `member`),
	FOREIGN KEY (`community`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `community_weeks` (
	`community` text NOT NULL,
	`week` integer NOT NULL,
	`kind` text NOT NULL,
	`acts` integer NOT NULL,
	`people` integer NOT NULL,
	PRIMARY KEY(`community`, `week`, `kind`),
	FOREIGN KEY (`community`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `levels` (
	`community` text NOT NULL,
	`user` text NOT NULL,
	`level` text NOT NULL,
	`since` integer NOT NULL,
	`leaning` text,
	`leaning_for` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`community`, `user`),
	FOREIGN KEY (`community`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `levels_user_index` ON `levels` (`user`);--> statement-breakpoint
CREATE TABLE `evaluations` (
	`community` text PRIMARY KEY NOT NULL,
	`next_at` integer NOT NULL,
	FOREIGN KEY (`community`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `evaluations_due` ON `evaluations` (`next_at`);--> statement-breakpoint
CREATE TABLE `level_weeks` (
	`community` text NOT NULL,
	`week` integer NOT NULL,
	`core` integer NOT NULL,
	`active` integer NOT NULL,
	`peripheral` integer NOT NULL,
	`newcomers` integer NOT NULL,
	PRIMARY KEY(`community`, `week`),
	FOREIGN KEY (`community`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `pauses` (
	`community` text NOT NULL,
	`from` integer NOT NULL,
	`until` integer,
	PRIMARY KEY(`community`, `from`),
	FOREIGN KEY (`community`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `wishes` (
	`community` text NOT NULL,
	`user` text NOT NULL,
	`asks` text DEFAULT 'usual' NOT NULL,
	`helps` integer DEFAULT false NOT NULL,
	PRIMARY KEY(`community`, `user`),
	FOREIGN KEY (`community`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `wishes_user_index` ON `wishes` (`user`);--> statement-breakpoint
CREATE TABLE `asks` (
	`id` text PRIMARY KEY NOT NULL,
	`team` text NOT NULL,
	`community` text NOT NULL,
	`user` text NOT NULL,
	`what` text NOT NULL,
	`ref` text NOT NULL,
	`at` integer NOT NULL,
	`state` text NOT NULL,
	`next_at` integer,
	FOREIGN KEY (`community`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `asks_team_user_at_index` ON `asks` (`team`,`user`,`at`);--> statement-breakpoint
CREATE INDEX `asks_community_at_index` ON `asks` (`community`,`at`);--> statement-breakpoint
CREATE INDEX `asks_due` ON `asks` (`next_at`) WHERE "asks"."next_at" is not null;--> statement-breakpoint
CREATE TABLE `newcomers` (
	`community` text NOT NULL,
	`user` text NOT NULL,
	`team` text NOT NULL,
	`joined_at` integer NOT NULL,
	`welcomed_at` integer,
	`looked_back_at` integer,
	`worth` text,
	`next_at` integer,
	PRIMARY KEY(`community`, `user`),
	FOREIGN KEY (`community`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `newcomers_due` ON `newcomers` (`next_at`) WHERE "newcomers"."next_at" is not null;--> statement-breakpoint
CREATE TABLE `thanks` (
	`id` text PRIMARY KEY NOT NULL,
	`team` text NOT NULL,
	`community` text NOT NULL,
	`giver` text NOT NULL,
	`receiver` text NOT NULL,
	`words` text NOT NULL,
	`at` integer NOT NULL,
	`told` integer DEFAULT false NOT NULL,
	`withdrawn` integer DEFAULT false NOT NULL,
	`channel` text,
	`ts` text,
	FOREIGN KEY (`community`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `thanks_community_at_index` ON `thanks` (`community`,`at`);--> statement-breakpoint
CREATE TABLE `participation_settings` (
	`community` text PRIMARY KEY NOT NULL,
	`thanks_emoji` text,
	FOREIGN KEY (`community`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `backfills` (
	`community` text PRIMARY KEY NOT NULL,
	`team` text NOT NULL,
	`state` text NOT NULL,
	`asked_by` text NOT NULL,
	`approved_by` text,
	`at` integer NOT NULL,
	`from` integer NOT NULL,
	`until` integer NOT NULL,
	`place` text,
	`messages` integer DEFAULT 0 NOT NULL,
	`threads` integer DEFAULT 0 NOT NULL,
	`next_at` integer,
	FOREIGN KEY (`community`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `backfills_due` ON `backfills` (`next_at`) WHERE "backfills"."next_at" is not null;--> statement-breakpoint
CREATE TABLE `absences` (
	`id` text PRIMARY KEY NOT NULL,
	`team` text NOT NULL,
	`user` text NOT NULL,
	`community` text NOT NULL,
	`why` text NOT NULL,
	`from` integer NOT NULL,
	`until` integer,
	`next_at` integer
);
--> statement-breakpoint
CREATE INDEX `absences_team_user_until_index` ON `absences` (`team`,`user`,`until`);--> statement-breakpoint
CREATE INDEX `absences_due` ON `absences` (`next_at`) WHERE "absences"."next_at" is not null;--> statement-breakpoint
CREATE TABLE `questions` (
	`id` text PRIMARY KEY NOT NULL,
	`team` text NOT NULL,
	`community` text NOT NULL,
	`asker` text NOT NULL,
	`words` text,
	`at` integer NOT NULL,
	`first` integer NOT NULL,
	`channel` text,
	`ts` text,
	`answered_at` integer,
	`shown_at` integer,
	`state` text NOT NULL,
	`next_at` integer,
	FOREIGN KEY (`community`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `questions_community_at_index` ON `questions` (`community`,`at`);--> statement-breakpoint
CREATE INDEX `questions_message` ON `questions` (`team`,`channel`,`ts`);--> statement-breakpoint
CREATE INDEX `questions_due` ON `questions` (`next_at`) WHERE "questions"."next_at" is not null;--> statement-breakpoint
CREATE TABLE `forgotten` (
	`team` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`team`, `hash`)
);
--> statement-breakpoint
DROP INDEX `engagements_community_occurred_at_member_kind_undone_index`;--> statement-breakpoint
CREATE INDEX `engagements_levels` ON `engagements` (`community`,`occurred_at`,`member`,`kind`,`undone`,`toward`,`thread`);--> statement-breakpoint
ALTER TABLE `workspaces` ADD `retention_days` integer DEFAULT 180 NOT NULL;--> statement-breakpoint
ALTER TABLE `workspaces` ADD `erase_at` integer;--> statement-breakpoint
ALTER TABLE `roles` ADD `takes_over_from` text;--> statement-breakpoint
ALTER TABLE `homes` ADD `others_page` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `homes` ADD `cared_page` integer DEFAULT 0 NOT NULL;