CREATE TABLE "unasked_dms" (
	"team" text NOT NULL,
	"user" text NOT NULL,
	"latest_at" bigint NOT NULL,
	CONSTRAINT "unasked_dms_team_user_pk" PRIMARY KEY("team","user")
);
--> statement-breakpoint
CREATE TABLE "rhythm_settings" (
	"community" text PRIMARY KEY NOT NULL,
	"exciting_share" double precision NOT NULL,
	"kinds_off" jsonb NOT NULL,
	"free" jsonb NOT NULL,
	"suggestions" boolean NOT NULL,
	"mix_changed_at" bigint
);
--> statement-breakpoint
CREATE TABLE "prompts" (
	"community" text NOT NULL,
	"slug" text NOT NULL,
	"state" text NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"kind" text NOT NULL,
	"choices" jsonb NOT NULL,
	"language" text NOT NULL,
	"suggested_by" text,
	"credited" boolean NOT NULL,
	"created_at" bigint NOT NULL,
	"decided_by" text,
	"decided_at" bigint,
	CONSTRAINT "prompts_community_slug_pk" PRIMARY KEY("community","slug")
);
--> statement-breakpoint
CREATE TABLE "taps" (
	"beat" text NOT NULL,
	"tapper" text NOT NULL,
	"choice" integer NOT NULL,
	CONSTRAINT "taps_beat_tapper_pk" PRIMARY KEY("beat","tapper")
);
--> statement-breakpoint
CREATE TABLE "bookings" (
	"key" text PRIMARY KEY NOT NULL,
	"community" text NOT NULL,
	"at" bigint NOT NULL,
	"what" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "suggestions" (
	"id" text PRIMARY KEY NOT NULL,
	"community" text NOT NULL,
	"rhythm" text,
	"state" text NOT NULL,
	"data" jsonb NOT NULL,
	"before" jsonb,
	"made_at" bigint NOT NULL,
	"decided_by" text,
	"decided_at" bigint
);
--> statement-breakpoint
CREATE TABLE "challenges" (
	"id" text PRIMARY KEY NOT NULL,
	"team" text NOT NULL,
	"community" text NOT NULL,
	"title" text NOT NULL,
	"task" text NOT NULL,
	"state" text NOT NULL,
	"starts_at" bigint NOT NULL,
	"ends_at" bigint NOT NULL,
	"created_by" text NOT NULL,
	"created_at" bigint NOT NULL,
	"channel" text,
	"ts" text,
	"showcase_ts" text,
	"next_at" bigint
);
--> statement-breakpoint
CREATE TABLE "entries" (
	"id" text PRIMARY KEY NOT NULL,
	"challenge" text NOT NULL,
	"user" text NOT NULL,
	"words" text,
	"link" text,
	"ts" text,
	"at" bigint NOT NULL,
	"withdrawn" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mondays" (
	"team" text NOT NULL,
	"user" text NOT NULL,
	"next_at" bigint NOT NULL,
	"last_at" bigint,
	"communities" jsonb NOT NULL,
	CONSTRAINT "mondays_team_user_pk" PRIMARY KEY("team","user")
);
--> statement-breakpoint
CREATE TABLE "extras" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"community" text NOT NULL,
	"key" text NOT NULL,
	"words" text NOT NULL,
	"at" bigint NOT NULL,
	"told_at" bigint
);
--> statement-breakpoint
CREATE TABLE "corrections" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"team" text NOT NULL,
	"community" text NOT NULL,
	"key" text NOT NULL,
	"user" text NOT NULL,
	"at" bigint NOT NULL,
	"what" text NOT NULL,
	"before" text NOT NULL,
	"after" text
);
--> statement-breakpoint
ALTER TABLE "communities" ADD COLUMN "tended_at" bigint;--> statement-breakpoint
ALTER TABLE "beats" ADD COLUMN "moved_to" bigint;--> statement-breakpoint
ALTER TABLE "beats" ADD COLUMN "pinned" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "beats" ADD COLUMN "content" jsonb;--> statement-breakpoint
ALTER TABLE "rhythm_settings" ADD CONSTRAINT "rhythm_settings_community_communities_id_fk" FOREIGN KEY ("community") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prompts" ADD CONSTRAINT "prompts_community_communities_id_fk" FOREIGN KEY ("community") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "taps" ADD CONSTRAINT "taps_beat_beats_id_fk" FOREIGN KEY ("beat") REFERENCES "public"."beats"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_community_communities_id_fk" FOREIGN KEY ("community") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_community_communities_id_fk" FOREIGN KEY ("community") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_rhythm_rhythms_id_fk" FOREIGN KEY ("rhythm") REFERENCES "public"."rhythms"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenges" ADD CONSTRAINT "challenges_community_communities_id_fk" FOREIGN KEY ("community") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_challenge_challenges_id_fk" FOREIGN KEY ("challenge") REFERENCES "public"."challenges"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extras" ADD CONSTRAINT "extras_community_communities_id_fk" FOREIGN KEY ("community") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_community_communities_id_fk" FOREIGN KEY ("community") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "prompts_community_state_index" ON "prompts" USING btree ("community","state");--> statement-breakpoint
CREATE INDEX "bookings_community_at_index" ON "bookings" USING btree ("community","at");--> statement-breakpoint
CREATE INDEX "suggestions_community_state_index" ON "suggestions" USING btree ("community","state");--> statement-breakpoint
CREATE INDEX "suggestions_rhythm_index" ON "suggestions" USING btree ("rhythm");--> statement-breakpoint
CREATE INDEX "challenges_community_starts_at_index" ON "challenges" USING btree ("community","starts_at");--> statement-breakpoint
CREATE INDEX "challenges_message" ON "challenges" USING btree ("team","channel","ts");--> statement-breakpoint
CREATE INDEX "challenges_due" ON "challenges" USING btree ("next_at") WHERE "challenges"."next_at" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "entries_one" ON "entries" USING btree ("challenge","user");--> statement-breakpoint
CREATE INDEX "mondays_due" ON "mondays" USING btree ("next_at");--> statement-breakpoint
CREATE UNIQUE INDEX "extras_key" ON "extras" USING btree ("key");--> statement-breakpoint
CREATE INDEX "extras_waiting" ON "extras" USING btree ("community","at") WHERE "extras"."told_at" is null;--> statement-breakpoint
CREATE INDEX "corrections_community_at_index" ON "corrections" USING btree ("community","at");--> statement-breakpoint
CREATE INDEX "corrections_key_index" ON "corrections" USING btree ("key");--> statement-breakpoint
CREATE INDEX "beats_ahead" ON "beats" USING btree ("rhythm","nominal") WHERE "beats"."state" in ('drawn', 'skipped');