-- +goose Up

{{if .SQLite}}
-- What a search looks at stands in an index, so that the wide rows are left alone; 00013
-- puts it into blocks.
create index articles_searched on articles (key, gold, search, victim_search);
{{else}}
-- PostgreSQL reads the rows with several processes, and its indexes cannot hold long
-- titles. What is counted for every page is read from indexes alone only where the
-- rows were vacuumed since they changed.
alter table articles set (autovacuum_vacuum_scale_factor = 0.02);
alter table reviews set (autovacuum_vacuum_scale_factor = 0.02);
{{end}}
