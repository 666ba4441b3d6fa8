-- +goose Up

{{if .SQLite}}
-- The search texts of 32 articles in a row, since a row costs more than the text in it: a
-- search looks through these, and at the articles only of those that hold what it looks for.
create table search_blocks (
    block {{.Key}},                            -- keys of the articles, divided by 32
    texts text not null                        -- a line each, and one for the gold's victim
);
insert into search_blocks (block, texts)
    select key / 32, group_concat(search || coalesce(char(10) || victim_search, ''), char(10)) from articles group by key / 32;
drop index articles_searched;
{{end}}
