DROP INDEX `rhythms_due`;--> statement-breakpoint
CREATE INDEX `rhythms_due` ON `rhythms` (`next_at`,`id`) WHERE "rhythms"."next_at" is not null;