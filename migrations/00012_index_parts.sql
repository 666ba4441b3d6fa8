-- +goose Up

-- An index of outcomes in parts, so that a page reads the columns that it asks for. What
-- was stored in one piece is drawn anew from the evaluations.
drop table evaluation_indexes;
create table evaluation_indexes (
    evaluation bigint not null references evaluations (id),
    part       text not null,                  -- head, or a column's name
    data       {{.Bytes}} not null,
    primary key (evaluation, part)
);
{{if not .SQLite}}
-- They do not get smaller, so that trying to takes time for nothing.
alter table evaluation_indexes alter column data set storage external;
{{end}}
