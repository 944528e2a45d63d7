ALTER TABLE `draft` ADD `step` text;--> statement-breakpoint
ALTER TABLE `draft` ADD `base` text;--> statement-breakpoint
ALTER TABLE `draft_field` ADD `previous` text;