CREATE TABLE `leases` (
	`name` text PRIMARY KEY NOT NULL,
	`holder` text NOT NULL,
	`until` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `keepsakes` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `workspaces` (
	`team` text PRIMARY KEY NOT NULL,
	`bot_token` text,
	`bot_user` text,
	`bot_id` text,
	`app_id` text,
	`installed_at` integer NOT NULL,
	`uninstalled_at` integer,
	`count_mode` text DEFAULT 'unless left out' NOT NULL,
	`hushed_until` integer,
	`local` integer DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE `stewards` (
	`team` text NOT NULL,
	`user` text NOT NULL,
	PRIMARY KEY(`team`, `user`)
);
--> statement-breakpoint
CREATE TABLE `people` (
	`team` text NOT NULL,
	`user` text NOT NULL,
	`time_zone` text NOT NULL,
	`locale` text NOT NULL,
	`bot` integer NOT NULL,
	`guest` integer NOT NULL,
	`external` integer NOT NULL,
	`admin` integer NOT NULL,
	`deleted` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`team`, `user`)
);
--> statement-breakpoint
CREATE TABLE `oauth_states` (
	`state` text PRIMARY KEY NOT NULL,
	`expires` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `deliveries` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`key` text NOT NULL,
	`team` text NOT NULL,
	`kind` text NOT NULL,
	`community` text,
	`destination` text NOT NULL,
	`lane` text NOT NULL,
	`thread` text,
	`after` text,
	`message` text,
	`due` integer NOT NULL,
	`expires` integer NOT NULL,
	`urgent` integer NOT NULL,
	`status` text NOT NULL,
	`attempts` integer NOT NULL,
	`first_attempt_at` integer,
	`last_attempt_at` integer,
	`next_at` integer,
	`channel` text,
	`ts` text,
	`error` text,
	`withdrawn` text,
	`untold_since` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `deliveries_key` ON `deliveries` (`key`,`team`);--> statement-breakpoint
CREATE INDEX `deliveries_next` ON `deliveries` (`next_at`,`team`) WHERE "deliveries"."next_at" is not null;--> statement-breakpoint
CREATE INDEX `deliveries_after` ON `deliveries` (`after`,`team`) WHERE "deliveries"."after" is not null;--> statement-breakpoint
CREATE INDEX `deliveries_message` ON `deliveries` (`channel`,`ts`) WHERE "deliveries"."ts" is not null;--> statement-breakpoint
CREATE INDEX `deliveries_untold` ON `deliveries` (`team`,`untold_since`) WHERE "deliveries"."untold_since" is not null;--> statement-breakpoint
CREATE TABLE `dirty` (
	`team` text NOT NULL,
	`kind` text NOT NULL,
	`ref` text NOT NULL,
	`since` integer,
	`version` integer NOT NULL,
	`attempts` integer NOT NULL,
	`next_at` integer NOT NULL,
	PRIMARY KEY(`team`, `kind`, `ref`)
);
--> statement-breakpoint
CREATE INDEX `dirty_next` ON `dirty` (`next_at`,`team`);--> statement-breakpoint
CREATE TABLE `dm_channels` (
	`team` text NOT NULL,
	`people` text NOT NULL,
	`channel` text NOT NULL,
	PRIMARY KEY(`team`, `people`)
);
--> statement-breakpoint
CREATE TABLE `communities` (
	`id` text PRIMARY KEY NOT NULL,
	`team` text NOT NULL,
	`channel` text NOT NULL,
	`name` text NOT NULL,
	`purpose` text DEFAULT '' NOT NULL,
	`domain` text DEFAULT '' NOT NULL,
	`practice` text DEFAULT '' NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`is_private` integer NOT NULL,
	`is_shared` integer DEFAULT false NOT NULL,
	`channel_state` text DEFAULT 'ok' NOT NULL,
	`channel_creator` text,
	`time_zone` text NOT NULL,
	`locale` text NOT NULL,
	`budget` integer DEFAULT 9 NOT NULL,
	`notice_style` text DEFAULT 'message' NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`opened_at` integer,
	`rest_until` integer,
	`hushed_until` integer,
	`ended_at` integer,
	`next_number` integer DEFAULT 1 NOT NULL,
	`care` text DEFAULT 'kept' NOT NULL,
	`care_since` integer,
	`care_asked_at` integer,
	`carer` text,
	`notes_ignored` integer DEFAULT 0 NOT NULL,
	`member_list` text DEFAULT 'unlisted' NOT NULL,
	`sync_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `communities_team_channel_index` ON `communities` (`team`,`channel`);--> statement-breakpoint
CREATE INDEX `communities_wake` ON `communities` (`rest_until`) WHERE "communities"."rest_until" is not null;--> statement-breakpoint
CREATE INDEX `communities_sync` ON `communities` (`sync_at`) WHERE "communities"."sync_at" is not null;--> statement-breakpoint
CREATE INDEX `communities_care` ON `communities` (`care`) WHERE "communities"."care" <> 'kept';--> statement-breakpoint
CREATE TABLE `memberships` (
	`community` text NOT NULL,
	`user` text NOT NULL,
	`joined_at` integer NOT NULL,
	`left_at` integer,
	`founding` integer NOT NULL,
	`left_out_at` integer,
	`opted_in` integer DEFAULT false NOT NULL,
	`external` integer DEFAULT false NOT NULL,
	`event_at` integer NOT NULL,
	PRIMARY KEY(`community`, `user`),
	FOREIGN KEY (`community`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `memberships_user_index` ON `memberships` (`user`);--> statement-breakpoint
CREATE TABLE `roles` (
	`community` text NOT NULL,
	`user` text NOT NULL,
	`role` text NOT NULL,
	`state` text NOT NULL,
	`given_by` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`community`, `user`, `role`),
	FOREIGN KEY (`community`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `roles_user_index` ON `roles` (`user`);--> statement-breakpoint
CREATE TABLE `rhythms` (
	`id` text PRIMARY KEY NOT NULL,
	`community` text NOT NULL,
	`number` integer NOT NULL,
	`kind` text NOT NULL,
	`config` text NOT NULL,
	`cadence` text NOT NULL,
	`state` text NOT NULL,
	`paused_until` integer,
	`next_at` integer,
	`next_nominal` text,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`active_since` integer NOT NULL,
	FOREIGN KEY (`community`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rhythms_number` ON `rhythms` (`community`,`number`);--> statement-breakpoint
CREATE INDEX `rhythms_due` ON `rhythms` (`next_at`) WHERE "rhythms"."next_at" is not null;--> statement-breakpoint
CREATE TABLE `beats` (
	`id` text PRIMARY KEY NOT NULL,
	`rhythm` text NOT NULL,
	`community` text NOT NULL,
	`team` text NOT NULL,
	`key` text NOT NULL,
	`nominal` text NOT NULL,
	`at` integer NOT NULL,
	`state` text NOT NULL,
	`reason` text,
	`flavour` text,
	`subject` text,
	`introduces` integer DEFAULT false NOT NULL,
	`channel` text,
	`ts` text,
	`untold_since` integer,
	FOREIGN KEY (`rhythm`) REFERENCES `rhythms`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`community`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `beats_key` ON `beats` (`key`);--> statement-breakpoint
CREATE INDEX `beats_at` ON `beats` (`community`,`at`);--> statement-breakpoint
CREATE INDEX `beats_message` ON `beats` (`team`,`channel`,`ts`);--> statement-breakpoint
CREATE INDEX `beats_untold` ON `beats` (`untold_since`) WHERE "beats"."untold_since" is not null;--> statement-breakpoint
CREATE TABLE `engagements` (
	`team` text NOT NULL,
	`community` text NOT NULL,
	`kind` text NOT NULL,
	`source` text NOT NULL,
	`member` text NOT NULL,
	`detail` text DEFAULT '' NOT NULL,
	`occurred_at` integer NOT NULL,
	`event_at` integer NOT NULL,
	`undone` integer NOT NULL,
	`toward` text,
	`thread` text,
	`answerer` text,
	PRIMARY KEY(`community`, `kind`, `source`, `member`, `detail`),
	FOREIGN KEY (`community`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `engagements_community_occurred_at_member_kind_undone_index` ON `engagements` (`community`,`occurred_at`,`member`,`kind`,`undone`);--> statement-breakpoint
CREATE INDEX `engagements_thread` ON `engagements` (`community`,`thread`) WHERE "engagements"."thread" is not null;--> statement-breakpoint
CREATE TABLE `homes` (
	`team` text NOT NULL,
	`user` text NOT NULL,
	`first_opened_at` integer NOT NULL,
	`opened_at` integer NOT NULL,
	`page` integer NOT NULL,
	PRIMARY KEY(`team`, `user`)
);
