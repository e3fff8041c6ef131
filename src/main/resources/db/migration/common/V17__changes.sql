-- What the desk has said its changes of an event are, up to each revision; a list in JSON.
alter table event add column changes varchar;

-- Every change of an event in the order of versions, and in each by its place: what is told to those who follow the record.
create table event_change (
    version  bigint       not null,
    place    bigint       not null,
    slug     varchar(100) not null,
    -- The number of the revision that it led to.
    revision integer      not null,
    kind     varchar(12)  not null,
    -- What the desk says that it is; null where it says nothing.
    stated   varchar(15),
    note     varchar(500),
    -- Members that are otherwise, with commas between them.
    changed  varchar(500),
    primary key (version, place)
);

-- From what is kept of before: the first version of which anything is known begins with all that stood in it.
insert into event_change (version, place, slug, revision, kind)
select s.version, row_number() over (partition by s.version order by s.slug), s.slug, s.number,
    case when s.withdrawn then case when s.previous = s.number then 'REWEIGHED' else 'WITHDRAWN' end
        when s.previous is null then case when s.number = 1 then 'CREATED' else 'UPDATED' end
        when s.previous = s.number then 'REWEIGHED' else 'UPDATED' end
from (
    select greatest(k.from_version, f.earliest) as version, k.slug, k.number, k.withdrawn,
        lag(k.number) over (partition by k.slug order by k.from_version) as previous
    from (
        select slug, from_version, number, withdrawn from past_event
        union all
        select slug, changed_in, number, withdrawn_reason is not null from event where superseded_at is null
    ) k cross join (select min(number) as earliest from record_version) f
    where f.earliest is not null and (k.from_version <= (select max(number) from record_version))
) s;
