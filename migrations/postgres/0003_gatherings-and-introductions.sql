CREATE TABLE "series" (
	"id" text PRIMARY KEY NOT NULL,
	"team" text NOT NULL,
	"community" text NOT NULL,
	"cadence" jsonb NOT NULL,
	"base" jsonb NOT NULL,
	"state" text NOT NULL,
	"made" integer NOT NULL,
	"made_until" bigint NOT NULL,
	"created_by" text NOT NULL,
	"created_at" bigint NOT NULL,
	"next_at" bigint
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" text PRIMARY KEY NOT NULL,
	"team" text NOT NULL,
	"community" text NOT NULL,
	"series" text,
	"nominal" text,
	"title" text NOT NULL,
	"about" text NOT NULL,
	"template" text,
	"format" text NOT NULL,
	"tone" text NOT NULL,
	"audience" text NOT NULL,
	"place" text NOT NULL,
	"speaker" text,
	"capacity" integer,
	"state" text NOT NULL,
	"starts_at" bigint NOT NULL,
	"minutes" integer NOT NULL,
	"time_zone" text NOT NULL,
	"reminders" jsonb NOT NULL,
	"announce_at" bigint,
	"created_by" text NOT NULL,
	"created_at" bigint NOT NULL,
	"approved_by" text,
	"sequence" integer DEFAULT 0 NOT NULL,
	"changed_at" bigint NOT NULL,
	"moved_from" bigint,
	"cancel_reason" text,
	"channel" text,
	"ts" text,
	"day_ts" text,
	"day_for" bigint,
	"recap" jsonb,
	"recap_by" text,
	"next_at" bigint
);
--> statement-breakpoint
CREATE TABLE "event_hosts" (
	"event" text NOT NULL,
	"user" text NOT NULL,
	"role" text NOT NULL,
	"state" text NOT NULL,
	CONSTRAINT "event_hosts_event_user_pk" PRIMARY KEY("event","user")
);
--> statement-breakpoint
CREATE TABLE "event_invitations" (
	"event" text NOT NULL,
	"user" text NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "event_invitations_event_user_pk" PRIMARY KEY("event","user")
);
--> statement-breakpoint
CREATE TABLE "rsvps" (
	"event" text NOT NULL,
	"user" text NOT NULL,
	"answer" text NOT NULL,
	"seated" boolean NOT NULL,
	"turn" integer NOT NULL,
	"external" boolean NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "rsvps_event_user_pk" PRIMARY KEY("event","user")
);
--> statement-breakpoint
CREATE TABLE "attendances" (
	"event" text NOT NULL,
	"user" text NOT NULL,
	"said_by" text NOT NULL,
	"at" bigint NOT NULL,
	"useful" text,
	"line" text,
	CONSTRAINT "attendances_event_user_pk" PRIMARY KEY("event","user")
);
--> statement-breakpoint
CREATE TABLE "event_calls" (
	"event" text NOT NULL,
	"coordinator" text NOT NULL,
	"user" text NOT NULL,
	"what" text NOT NULL,
	"state" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "event_calls_event_coordinator_user_what_pk" PRIMARY KEY("event","coordinator","user","what")
);
--> statement-breakpoint
CREATE TABLE "call_consents" (
	"community" text NOT NULL,
	"user" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "call_consents_community_user_pk" PRIMARY KEY("community","user")
);
--> statement-breakpoint
CREATE TABLE "feeds" (
	"id" text PRIMARY KEY NOT NULL,
	"team" text NOT NULL,
	"user" text NOT NULL,
	"community" text NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "introduction_settings" (
	"community" text PRIMARY KEY NOT NULL,
	"opened_at" bigint,
	"guests" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "participants" (
	"community" text NOT NULL,
	"user" text NOT NULL,
	"team" text NOT NULL,
	"site" text,
	"group" text,
	"across" boolean DEFAULT false NOT NULL,
	"greets" boolean DEFAULT false NOT NULL,
	"joined_at" bigint NOT NULL,
	"left_at" bigint,
	"snoozed_until" bigint,
	"silent" integer DEFAULT 0 NOT NULL,
	"resting_since" bigint,
	"owed" boolean DEFAULT false NOT NULL,
	CONSTRAINT "participants_community_user_pk" PRIMARY KEY("community","user")
);
--> statement-breakpoint
CREATE TABLE "avoidances" (
	"team" text NOT NULL,
	"user" text NOT NULL,
	"avoided" text NOT NULL,
	CONSTRAINT "avoidances_team_user_avoided_pk" PRIMARY KEY("team","user","avoided")
);
--> statement-breakpoint
CREATE TABLE "rounds" (
	"id" text PRIMARY KEY NOT NULL,
	"team" text NOT NULL,
	"community" text NOT NULL,
	"rhythm" text,
	"key" text NOT NULL,
	"state" text NOT NULL,
	"counts" boolean NOT NULL,
	"at" bigint NOT NULL,
	"people" integer NOT NULL,
	"left_out" integer NOT NULL,
	"next_at" bigint
);
--> statement-breakpoint
CREATE TABLE "introductions" (
	"id" text PRIMARY KEY NOT NULL,
	"round" text NOT NULL,
	"question" text NOT NULL,
	"channel" text,
	"ts" text
);
--> statement-breakpoint
CREATE TABLE "introduced" (
	"introduction" text NOT NULL,
	"user" text NOT NULL,
	"answer" text,
	CONSTRAINT "introduced_introduction_user_pk" PRIMARY KEY("introduction","user")
);
--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "file" jsonb;--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "file_id" text;--> statement-breakpoint
ALTER TABLE "series" ADD CONSTRAINT "series_community_communities_id_fk" FOREIGN KEY ("community") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_community_communities_id_fk" FOREIGN KEY ("community") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_series_series_id_fk" FOREIGN KEY ("series") REFERENCES "public"."series"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_hosts" ADD CONSTRAINT "event_hosts_event_events_id_fk" FOREIGN KEY ("event") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_invitations" ADD CONSTRAINT "event_invitations_event_events_id_fk" FOREIGN KEY ("event") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rsvps" ADD CONSTRAINT "rsvps_event_events_id_fk" FOREIGN KEY ("event") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendances" ADD CONSTRAINT "attendances_event_events_id_fk" FOREIGN KEY ("event") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_calls" ADD CONSTRAINT "event_calls_event_events_id_fk" FOREIGN KEY ("event") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_consents" ADD CONSTRAINT "call_consents_community_communities_id_fk" FOREIGN KEY ("community") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introduction_settings" ADD CONSTRAINT "introduction_settings_community_communities_id_fk" FOREIGN KEY ("community") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participants" ADD CONSTRAINT "participants_community_communities_id_fk" FOREIGN KEY ("community") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_community_communities_id_fk" FOREIGN KEY ("community") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_rhythm_rhythms_id_fk" FOREIGN KEY ("rhythm") REFERENCES "public"."rhythms"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_round_rounds_id_fk" FOREIGN KEY ("round") REFERENCES "public"."rounds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introduced" ADD CONSTRAINT "introduced_introduction_introductions_id_fk" FOREIGN KEY ("introduction") REFERENCES "public"."introductions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "series_community_index" ON "series" USING btree ("community");--> statement-breakpoint
CREATE INDEX "series_due" ON "series" USING btree ("next_at") WHERE "series"."next_at" is not null;--> statement-breakpoint
CREATE INDEX "events_community_starts_at_index" ON "events" USING btree ("community","starts_at");--> statement-breakpoint
CREATE INDEX "events_team_starts_at_index" ON "events" USING btree ("team","starts_at");--> statement-breakpoint
CREATE UNIQUE INDEX "events_occurrence" ON "events" USING btree ("series","nominal") WHERE "events"."series" is not null;--> statement-breakpoint
CREATE INDEX "events_message" ON "events" USING btree ("team","channel","ts");--> statement-breakpoint
CREATE INDEX "events_due" ON "events" USING btree ("next_at") WHERE "events"."next_at" is not null;--> statement-breakpoint
CREATE INDEX "event_hosts_user_index" ON "event_hosts" USING btree ("user");--> statement-breakpoint
CREATE INDEX "event_invitations_user_index" ON "event_invitations" USING btree ("user");--> statement-breakpoint
CREATE INDEX "rsvps_user_index" ON "rsvps" USING btree ("user");--> statement-breakpoint
CREATE INDEX "attendances_user_index" ON "attendances" USING btree ("user");--> statement-breakpoint
CREATE UNIQUE INDEX "feeds_one" ON "feeds" USING btree ("team","user","community");--> statement-breakpoint
CREATE INDEX "participants_team_user_index" ON "participants" USING btree ("team","user");--> statement-breakpoint
CREATE INDEX "avoidances_team_avoided_index" ON "avoidances" USING btree ("team","avoided");--> statement-breakpoint
CREATE UNIQUE INDEX "rounds_key" ON "rounds" USING btree ("key");--> statement-breakpoint
CREATE INDEX "rounds_community_at_index" ON "rounds" USING btree ("community","at");--> statement-breakpoint
CREATE INDEX "rounds_due" ON "rounds" USING btree ("next_at") WHERE "rounds"."next_at" is not null;--> statement-breakpoint
CREATE INDEX "introductions_round_index" ON "introductions" USING btree ("round");--> statement-breakpoint
CREATE INDEX "introduced_user_index" ON "introduced" USING btree ("user");