-- What the desk calls its types, roles and units is a part of what a version is digested from. Where there was any, the digests of
-- before say less than what their versions hold, and are not told any more; that of the present one is counted anew.
alter table record_version add column words integer default 0 not null;
update record_version set items = null, sha256 = null where exists (select 1 from vocabulary v
    where v.from_version <= record_version.number and (v.until_version is null or v.until_version > record_version.number));
delete from record_sum where exists (select 1 from vocabulary);
