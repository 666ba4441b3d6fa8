-- +goose Up

alter table extractors add column trained_on text not null default ''; -- in words; empty: rules alone, or not known

-- Which version is current, since when and why. The last row is the one in force.
create table extractor_choices (
    id        {{.ID}},
    extractor text not null references extractors (version),
    reason    text not null,
    chosen_by text not null,
    at        bigint not null
);
insert into extractor_choices (extractor, reason, chosen_by, at)
    select e.version, '', '', e.registered from settings s join extractors e on e.version = s.value where s.name = 'extractor';
delete from settings where name = 'extractor';


{{.AppendOnly "extractor_choices"}}
