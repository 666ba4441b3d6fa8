-- +goose Up

-- What a search looks at stands in an index, so that the wide rows are left alone.
-- PostgreSQL reads its rows with several processes, and an index of it cannot hold
-- long titles.
{{if .SQLite}}
create index articles_searched on articles (key, gold, search, victim_search);
{{end}}
