-- Amounts of money, and numbers with decimals.
alter table event alter column quantity set data type varchar(50);
alter table citation alter column says_quantity set data type varchar(50);

-- ISO 4217, in place of a unit.
alter table event add column quantity_currency varchar(3);
alter table event drop constraint event_quantity_has_unit;
alter table event add constraint event_quantity_has_unit check (
    (quantity is null and quantity_unit is null and quantity_currency is null)
    or (quantity is not null and (quantity_unit is null) <> (quantity_currency is null)));
