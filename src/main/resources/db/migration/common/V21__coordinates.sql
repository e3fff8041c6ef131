-- Where on the globe a place is, in decimal degrees of WGS 84 and as many digits as it was told in.
alter table event add column place_latitude varchar(11);
alter table event add column place_longitude varchar(11);
alter table event add constraint event_coordinates_have_place check (
    (place_latitude is null and place_longitude is null)
    or (place_latitude is not null and place_longitude is not null and place_name is not null));
