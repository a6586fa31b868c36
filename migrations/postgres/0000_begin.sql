CREATE TABLE "leases" (
	"name" text PRIMARY KEY NOT NULL,
	"holder" text NOT NULL,
	"until" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "keepsakes" (
	"name" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "workspaces" (
	"team" text PRIMARY KEY NOT NULL,
	"bot_token" text,
	"bot_user" text,
	"bot_id" text,
	"app_id" text,
	"installed_at" bigint NOT NULL,
	"uninstalled_at" bigint,
	"count_mode" text DEFAULT 'unless left out' NOT NULL,
	"hushed_until" bigint,
	"local" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stewards" (
	"team" text NOT NULL,
	"user" text NOT NULL,
	CONSTRAINT "stewards_team_user_pk" PRIMARY KEY("team","user")
);
--> statement-breakpoint
CREATE TABLE "people" (
	"team" text NOT NULL,
	"user" text NOT NULL,
	"time_zone" text NOT NULL,
	"locale" text NOT NULL,
	"bot" boolean NOT NULL,
	"guest" boolean NOT NULL,
	"external" boolean NOT NULL,
	"admin" boolean NOT NULL,
	"deleted" boolean NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "people_team_user_pk" PRIMARY KEY("team","user")
);
--> statement-breakpoint
CREATE TABLE "oauth_states" (
	"state" text PRIMARY KEY NOT NULL,
	"expires" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "deliveries" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"team" text NOT NULL,
	"kind" text NOT NULL,
	"community" text,
	"destination" jsonb NOT NULL,
	"lane" text NOT NULL,
	"thread" text,
	"after" text,
	"message" jsonb,
	"due" bigint NOT NULL,
	"expires" bigint NOT NULL,
	"urgent" boolean NOT NULL,
	"status" text NOT NULL,
	"attempts" integer NOT NULL,
	"first_attempt_at" bigint,
	"last_attempt_at" bigint,
	"next_at" bigint,
	"channel" text,
	"ts" text,
	"error" text,
	"withdrawn" text,
	"untold_since" bigint
);
--> statement-breakpoint
CREATE TABLE "dirty" (
	"team" text NOT NULL,
	"kind" text NOT NULL,
	"ref" text NOT NULL,
	"since" bigint,
	"version" integer NOT NULL,
	"attempts" integer NOT NULL,
	"next_at" bigint NOT NULL,
	CONSTRAINT "dirty_team_kind_ref_pk" PRIMARY KEY("team","kind","ref")
);
--> statement-breakpoint
CREATE TABLE "dm_channels" (
	"team" text NOT NULL,
	"people" text NOT NULL,
	"channel" text NOT NULL,
	CONSTRAINT "dm_channels_team_people_pk" PRIMARY KEY("team","people")
);
--> statement-breakpoint
CREATE TABLE "communities" (
	"id" text PRIMARY KEY NOT NULL,
	"team" text NOT NULL,
	"channel" text NOT NULL,
	"name" text NOT NULL,
	"purpose" text DEFAULT '' NOT NULL,
	"domain" text DEFAULT '' NOT NULL,
	"practice" text DEFAULT '' NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"is_private" boolean NOT NULL,
	"is_shared" boolean DEFAULT false NOT NULL,
	"channel_state" text DEFAULT 'ok' NOT NULL,
	"channel_creator" text,
	"time_zone" text NOT NULL,
	"locale" text NOT NULL,
	"budget" integer DEFAULT 9 NOT NULL,
	"notice_style" text DEFAULT 'message' NOT NULL,
	"created_by" text NOT NULL,
	"created_at" bigint NOT NULL,
	"opened_at" bigint,
	"rest_until" bigint,
	"hushed_until" bigint,
	"ended_at" bigint,
	"next_number" integer DEFAULT 1 NOT NULL,
	"care" text DEFAULT 'kept' NOT NULL,
	"care_since" bigint,
	"care_asked_at" bigint,
	"carer" text,
	"notes_ignored" integer DEFAULT 0 NOT NULL,
	"member_list" text DEFAULT 'unlisted' NOT NULL,
	"sync_at" bigint
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"community" text NOT NULL,
	"user" text NOT NULL,
	"joined_at" bigint NOT NULL,
	"left_at" bigint,
	"founding" boolean NOT NULL,
	"left_out_at" bigint,
	"opted_in" boolean DEFAULT false NOT NULL,
	"external" boolean DEFAULT false NOT NULL,
	"event_at" bigint NOT NULL,
	CONSTRAINT "memberships_community_user_pk" PRIMARY KEY("community","user")
);
--> statement-breakpoint
CREATE TABLE "roles" (
	"community" text NOT NULL,
	"user" text NOT NULL,
	"role" text NOT NULL,
	"state" text NOT NULL,
	"given_by" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "roles_community_user_role_pk" PRIMARY KEY("community","user","role")
);
--> statement-breakpoint
CREATE TABLE "rhythms" (
	"id" text PRIMARY KEY NOT NULL,
	"community" text NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"config" jsonb NOT NULL,
	"cadence" jsonb NOT NULL,
	"state" text NOT NULL,
	"paused_until" bigint,
	"next_at" bigint,
	"next_nominal" text,
	"created_by" text NOT NULL,
	"created_at" bigint NOT NULL,
	"active_since" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "beats" (
	"id" text PRIMARY KEY NOT NULL,
	"rhythm" text NOT NULL,
	"community" text NOT NULL,
	"team" text NOT NULL,
	"key" text NOT NULL,
	"nominal" text NOT NULL,
	"at" bigint NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"flavour" text,
	"subject" text,
	"introduces" boolean DEFAULT false NOT NULL,
	"channel" text,
	"ts" text,
	"untold_since" bigint
);
--> statement-breakpoint
CREATE TABLE "engagements" (
	"team" text NOT NULL,
	"community" text NOT NULL,
	"kind" text NOT NULL,
	"source" text NOT NULL,
	"member" text NOT NULL,
	"detail" text DEFAULT '' NOT NULL,
	"occurred_at" bigint NOT NULL,
	"event_at" bigint NOT NULL,
	"undone" boolean NOT NULL,
	"toward" text,
	"thread" text,
	"answerer" text,
	CONSTRAINT "engagements_community_kind_source_member_detail_pk" PRIMARY KEY("community","kind","source","member","detail")
);
--> statement-breakpoint
CREATE TABLE "homes" (
	"team" text NOT NULL,
	"user" text NOT NULL,
	"first_opened_at" bigint NOT NULL,
	"opened_at" bigint NOT NULL,
	"page" integer NOT NULL,
	CONSTRAINT "homes_team_user_pk" PRIMARY KEY("team","user")
);
--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_community_communities_id_fk" FOREIGN KEY ("community") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roles" ADD CONSTRAINT "roles_community_communities_id_fk" FOREIGN KEY ("community") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rhythms" ADD CONSTRAINT "rhythms_community_communities_id_fk" FOREIGN KEY ("community") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beats" ADD CONSTRAINT "beats_rhythm_rhythms_id_fk" FOREIGN KEY ("rhythm") REFERENCES "public"."rhythms"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "beats" ADD CONSTRAINT "beats_community_communities_id_fk" FOREIGN KEY ("community") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "engagements" ADD CONSTRAINT "engagements_community_communities_id_fk" FOREIGN KEY ("community") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "deliveries_key" ON "deliveries" USING btree ("key","team");--> statement-breakpoint
CREATE INDEX "deliveries_next" ON "deliveries" USING btree ("next_at","team") WHERE "deliveries"."next_at" is not null;--> statement-breakpoint
CREATE INDEX "deliveries_after" ON "deliveries" USING btree ("after","team") WHERE "deliveries"."after" is not null;--> statement-breakpoint
CREATE INDEX "deliveries_message" ON "deliveries" USING btree ("channel","ts") WHERE "deliveries"."ts" is not null;--> statement-breakpoint
CREATE INDEX "deliveries_untold" ON "deliveries" USING btree ("team","untold_since") WHERE "deliveries"."untold_since" is not null;--> statement-breakpoint
CREATE INDEX "dirty_next" ON "dirty" USING btree ("next_at","team");--> statement-breakpoint
CREATE UNIQUE INDEX "communities_team_channel_index" ON "communities" USING btree ("team","channel");--> statement-breakpoint
CREATE INDEX "communities_wake" ON "communities" USING btree ("rest_until") WHERE "communities"."rest_until" is not null;--> statement-breakpoint
CREATE INDEX "communities_sync" ON "communities" USING btree ("sync_at") WHERE "communities"."sync_at" is not null;--> statement-breakpoint
CREATE INDEX "communities_care" ON "communities" USING btree ("care") WHERE "communities"."care" <> 'kept';--> statement-breakpoint
CREATE INDEX "memberships_user_index" ON "memberships" USING btree ("user");--> statement-breakpoint
CREATE INDEX "roles_user_index" ON "roles" USING btree ("user");--> statement-breakpoint
CREATE UNIQUE INDEX "rhythms_number" ON "rhythms" USING btree ("community","number");--> statement-breakpoint
CREATE INDEX "rhythms_due" ON "rhythms" USING btree ("next_at") WHERE "rhythms"."next_at" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "beats_key" ON "beats" USING btree ("key");--> statement-breakpoint
CREATE INDEX "beats_at" ON "beats" USING btree ("community","at");--> statement-breakpoint
CREATE INDEX "beats_message" ON "beats" USING btree ("team","channel","ts");--> statement-breakpoint
CREATE INDEX "beats_untold" ON "beats" USING btree ("untold_since") WHERE "beats"."untold_since" is not null;--> statement-breakpoint
CREATE INDEX "engagements_community_occurred_at_member_kind_undone_index" ON "engagements" USING btree ("community","occurred_at","member","kind","undone");--> statement-breakpoint
CREATE INDEX "engagements_thread" ON "engagements" USING btree ("community","thread") WHERE "engagements"."thread" is not null;