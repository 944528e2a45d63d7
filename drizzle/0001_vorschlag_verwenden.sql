ALTER TABLE `sitzung_vorschlag` ADD `ende` text;--> statement-breakpoint
ALTER TABLE `sitzung_vorschlag` ADD `tagesordnung` text;--> statement-breakpoint
ALTER TABLE `sitzung_vorschlag` ADD `sitzung_id` text REFERENCES sitzung(id);