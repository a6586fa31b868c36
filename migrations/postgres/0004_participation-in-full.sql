CREATE TABLE "expertise" (
	"community" text NOT NULL,
	"user" text NOT NULL,
	"topic" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "expertise_community_user_topic_pk" PRIMARY KEY("community","user","topic")
);
--> statement-breakpoint
CREATE TABLE "member_weeks" (
	"community" text NOT NULL,
	"member" text NOT NULL,
	"week" bigint NOT NULL,
	"points" double precision NOT NULL,
	CONSTRAINT "member_weeks_community_week_member_pk" PRIMARY KEY("community","week","member")
);
--> statement-breakpoint
CREATE TABLE "community_weeks" (
	"community" text NOT NULL,
	"week" bigint NOT NULL,
	"kind" text NOT NULL,
	"acts" integer NOT NULL,
	"people" integer NOT NULL,
	CONSTRAINT "community_weeks_community_week_kind_pk" PRIMARY KEY("community","week","kind")
);
--> statement-breakpoint
CREATE TABLE "levels" (
	"community" text NOT NULL,
	"user" text NOT NULL,
	"level" text NOT NULL,
	"since" bigint NOT NULL,
	"leaning" text,
	"leaning_for" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "levels_community_user_pk" PRIMARY KEY("community","user")
);
--> statement-breakpoint
CREATE TABLE "evaluations" (
	"community" text PRIMARY KEY NOT NULL,
	"next_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "level_weeks" (
	"community" text NOT NULL,
	"week" bigint NOT NULL,
	"core" integer NOT NULL,
	"active" integer NOT NULL,
	"peripheral" integer NOT NULL,
	"newcomers" integer NOT NULL,
	CONSTRAINT "level_weeks_community_week_pk" PRIMARY KEY("community","week")
);
--> statement-breakpoint
CREATE TABLE "pauses" (
	"community" text NOT NULL,
	"from" bigint NOT NULL,
	"until" bigint,
	CONSTRAINT "pauses_community_from_pk" PRIMARY KEY("community","from")
);
--> statement-breakpoint
CREATE TABLE "wishes" (
	"community" text NOT NULL,
	"user" text NOT NULL,
	"asks" text DEFAULT 'usual' NOT NULL,
	"helps" boolean DEFAULT false NOT NULL,
	CONSTRAINT "wishes_community_user_pk" PRIMARY KEY("community","user")
);
--> statement-breakpoint
CREATE TABLE "asks" (
	"id" text PRIMARY KEY NOT NULL,
	"team" text NOT NULL,
	"community" text NOT NULL,
	"user" text NOT NULL,
	"what" text NOT NULL,
	"ref" text NOT NULL,
	"at" bigint NOT NULL,
	"state" text NOT NULL,
	"next_at" bigint
);
--> statement-breakpoint
CREATE TABLE "newcomers" (
	"community" text NOT NULL,
	"user" text NOT NULL,
	"team" text NOT NULL,
	"joined_at" bigint NOT NULL,
	"welcomed_at" bigint,
	"looked_back_at" bigint,
	"worth" text,
	"next_at" bigint,
	CONSTRAINT "newcomers_community_user_pk" PRIMARY KEY("community","user")
);
--> statement-breakpoint
CREATE TABLE "thanks" (
	"id" text PRIMARY KEY NOT NULL,
	"team" text NOT NULL,
	"community" text NOT NULL,
	"giver" text NOT NULL,
	"receiver" text NOT NULL,
	"words" text NOT NULL,
	"at" bigint NOT NULL,
	"told" boolean DEFAULT false NOT NULL,
	"withdrawn" boolean DEFAULT false NOT NULL,
	"channel" text,
	"ts" text
);
--> statement-breakpoint
CREATE TABLE "participation_settings" (
	"community" text PRIMARY KEY NOT NULL,
	"thanks_emoji" text
);
--> statement-breakpoint
CREATE TABLE "backfills" (
	"community" text PRIMARY KEY NOT NULL,
	"team" text NOT NULL,
	"state" text NOT NULL,
	"asked_by" text NOT NULL,
	"approved_by" text,
	"at" bigint NOT NULL,
	"from" bigint NOT NULL,
	"until" bigint NOT NULL,
	"place" jsonb,
	"messages" integer DEFAULT 0 NOT NULL,
	"threads" integer DEFAULT 0 NOT NULL,
	"next_at" bigint
);
--> statement-breakpoint
CREATE TABLE "absences" (
	"id" text PRIMARY KEY NOT NULL,
	"team" text NOT NULL,
	"user" text NOT NULL,
	"community" text NOT NULL,
	"why" text NOT NULL,
	"from" bigint NOT NULL,
	"until" bigint,
	"next_at" bigint
);
--> statement-breakpoint
CREATE TABLE "questions" (
	"id" text PRIMARY KEY NOT NULL,
	"team" text NOT NULL,
	"community" text NOT NULL,
	"asker" text NOT NULL,
	"words" text,
	"at" bigint NOT NULL,
	"first" boolean NOT NULL,
	"channel" text,
	"ts" text,
	"answered_at" bigint,
	"shown_at" bigint,
	"state" text NOT NULL,
	"next_at" bigint
);
--> statement-breakpoint
CREATE TABLE "forgotten" (
	"team" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "forgotten_team_hash_pk" PRIMARY KEY("team","hash")
);
--> statement-breakpoint
DROP INDEX "engagements_community_occurred_at_member_kind_undone_index";--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "retention_days" integer DEFAULT 180 NOT NULL;--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "erase_at" bigint;--> statement-breakpoint
ALTER TABLE "roles" ADD COLUMN "takes_over_from" text;--> statement-breakpoint
ALTER TABLE "homes" ADD COLUMN "others_page" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "homes" ADD COLUMN "cared_page" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "expertise" ADD CONSTRAINT "expertise_community_communities_id_fk" FOREIGN KEY ("community") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_weeks" ADD CONSTRAINT "member_weeks_community_communities_id_fk" FOREIGN KEY ("community") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "community_weeks" ADD CONSTRAINT "community_weeks_community_communities_id_fk" FOREIGN KEY ("community") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "levels" ADD CONSTRAINT "levels_community_communities_id_fk" FOREIGN KEY ("community") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluations" ADD CONSTRAINT "evaluations_community_communities_id_fk" FOREIGN KEY ("community") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "level_weeks" ADD CONSTRAINT "level_weeks_community_communities_id_fk" FOREIGN KEY ("community") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pauses" ADD CONSTRAINT "pauses_community_communities_id_fk" FOREIGN KEY ("community") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wishes" ADD CONSTRAINT "wishes_community_communities_id_fk" FOREIGN KEY ("community") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "asks" ADD CONSTRAINT "asks_community_communities_id_fk" FOREIGN KEY ("community") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "newcomers" ADD CONSTRAINT "newcomers_community_communities_id_fk" FOREIGN KEY ("community") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thanks" ADD CONSTRAINT "thanks_community_communities_id_fk" FOREIGN KEY ("community") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participation_settings" ADD CONSTRAINT "participation_settings_community_communities_id_fk" FOREIGN KEY ("community") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "backfills" ADD CONSTRAINT "backfills_community_communities_id_fk" FOREIGN KEY ("community") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_community_communities_id_fk" FOREIGN KEY ("community") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "levels_user_index" ON "levels" USING btree ("user");--> statement-breakpoint
CREATE INDEX "evaluations_due" ON "evaluations" USING btree ("next_at");--> statement-breakpoint
CREATE INDEX "wishes_user_index" ON "wishes" USING btree ("user");--> statement-breakpoint
CREATE INDEX "asks_team_user_at_index" ON "asks" USING btree ("team","user","at");--> statement-breakpoint
CREATE INDEX "asks_community_at_index" ON "asks" USING btree ("community","at");--> statement-breakpoint
CREATE INDEX "asks_due" ON "asks" USING btree ("next_at") WHERE "asks"."next_at" is not null;--> statement-breakpoint
CREATE INDEX "newcomers_due" ON "newcomers" USING btree ("next_at") WHERE "newcomers"."next_at" is not null;--> statement-breakpoint
CREATE INDEX "thanks_community_at_index" ON "thanks" USING btree ("community","at");--> statement-breakpoint
CREATE INDEX "backfills_due" ON "backfills" USING btree ("next_at") WHERE "backfills"."next_at" is not null;--> statement-breakpoint
CREATE INDEX "absences_team_user_until_index" ON "absences" USING btree ("team","user","until");--> statement-breakpoint
CREATE INDEX "absences_due" ON "absences" USING btree ("next_at") WHERE "absences"."next_at" is not null;--> statement-breakpoint
CREATE INDEX "questions_community_at_index" ON "questions" USING btree ("community","at");--> statement-breakpoint
CREATE INDEX "questions_message" ON "questions" USING btree ("team","channel","ts");--> statement-breakpoint
CREATE INDEX "questions_due" ON "questions" USING btree ("next_at") WHERE "questions"."next_at" is not null;--> statement-breakpoint
CREATE INDEX "engagements_levels" ON "engagements" USING btree ("community","occurred_at","member","kind","undone","toward","thread");