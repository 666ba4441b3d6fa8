-- +goose Up

-- Proposals of articles without gold, so that the queue need not pass over all that
-- have it.
create table open_proposals (
    article     bigint not null references articles (key),
    extractor   text not null references extractors (version),
    uncertainty double precision not null,     -- as in proposals
    primary key (article, extractor)
);
create index open_proposals_uncertain on open_proposals (extractor, uncertainty desc, article);
insert into open_proposals (article, extractor, uncertainty)
    select p.article, p.extractor, p.uncertainty from proposals p join articles a on a.key = p.article where a.gold is null;
drop index proposals_uncertain;
