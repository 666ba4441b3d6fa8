-- +goose Up

-- How many articles there are, and of how many there is gold: the sums over all slots,
-- so that those who finish reviews at the same time need not wait for one another.
create table article_counts (
    slot     {{.Key}},
    articles bigint not null,
    gold     bigint not null
);
insert into article_counts (slot, articles, gold) select 0, count(*), count(gold) from articles;

-- The form in which something was stored; the store reads the earlier ones, too, and
-- rewrites them when it is idle.
alter table evaluation_indexes add column form bigint not null default 1;
alter table evaluation_comparisons add column form bigint not null default 1;

-- The changed answers of a comparison, some articles in a part, so that a page reads
-- what it shows.
create table evaluation_changes (
    former bigint not null,
    latter bigint not null,
    part   bigint not null,                    -- from 0
    data   {{.Bytes}} not null,                -- JSON by article, as the comparison says
    primary key (former, latter, part),
    foreign key (former, latter) references evaluation_comparisons (former, latter)
);

-- Dataset cards, as they were worded when they were drawn.
create table snapshot_cards (
    snapshot bigint not null references snapshots (id),
    part     text not null,                    -- train, dev or test; empty: of all records
    card     text not null,                    -- Markdown
    primary key (snapshot, part)
);
{{if not .SQLite}}
-- A search looks for words within words, which only trigrams find fast. Where the
-- server has no pg_trgm, or this user may not make it, a search reads all articles.
-- +goose StatementBegin
do $$ begin
    create extension if not exists pg_trgm;
    create index articles_trigrams on articles using gin (search gin_trgm_ops, victim_search gin_trgm_ops);
exception when insufficient_privilege or undefined_file or feature_not_supported or undefined_object then
    raise notice 'searches do without pg_trgm: %', sqlerrm;
end $$;
-- +goose StatementEnd
{{end}}
