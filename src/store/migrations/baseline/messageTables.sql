-- One queue for everything that is sent unasked, and where channels are reached.

create table outbox (
  id bigint generated always as identity primary key,
  to_person text check (length(to_person) between 1 and 400),
  to_channel text check (length(to_channel) between 1 and 400),
  addressee text not null generated always as
    (case when to_person is null then 'channel ' || to_channel else 'person ' || to_person end)
    stored,
  kind text not null check (length(kind) between 1 and 100),
  about text not null,
  key text unique check (length(key) between 1 and 400),
  replaces text check (length(replaces) between 1 and 400),
  created_at timestamptz not null default now(),
  wanted_at timestamptz not null default now(),
  due_at timestamptz not null default now(),
  held boolean not null default false,
  attempts integer not null default 0,
  taken_by uuid,
  leased_until timestamptz,
  outcome text check (outcome in ('sent', 'undeliverable')),
  settled_at timestamptz,
  activity_id text,
  constraint one_addressee check ((to_person is null) <> (to_channel is null)),
  constraint settled_together check ((outcome is null) = (settled_at is null))
) with (fillfactor = 80);
comment on table outbox is
  'All proactive messages. The bot alone interprets kinds and subjects.';
comment on column outbox.about is 'JSON as text, as in bot_state.';
create index outbox_due on outbox (due_at, id) where outcome is null;
create index outbox_in_order on outbox (addressee, id) where outcome is null;
create index outbox_settled on outbox (settled_at) where outcome is not null;

create table outbox_posts (
  conversation_id text not null,
  at timestamptz not null
);
comment on table outbox_posts is
  'What was posted recently, and where, because Teams limits the rate.';
create index outbox_posts_of on outbox_posts (conversation_id, at);
create index outbox_posts_at on outbox_posts (at);

create table channel_references (
  channel_id text primary key,
  team_id text not null,
  reference text not null,
  blocked_at timestamptz,
  updated_at timestamptz not null default now()
);
comment on table channel_references is 'The conversation references of channels.';
comment on column channel_references.reference is 'JSON as text, as in bot_state.';
create index channel_references_by_team on channel_references (team_id);

create function take_messages(most integer, lease interval, run uuid)
returns setof outbox language plpgsql as $$
  declare
    moment timestamptz;
  begin
    perform pg_advisory_xact_lock(hashtextextended('lawaraq.take_messages', 0));
    moment := clock_timestamp();
    return query
      with heads as materialized (
        select id from outbox as message
        where outcome is null and due_at <= moment
          and (leased_until is null or leased_until <= moment)
          and not exists (select from outbox as other
            where other.addressee = message.addressee and other.outcome is null
              and (other.leased_until > moment
                or other.id < message.id and (other.held or other.due_at <= moment)))
        order by due_at, id limit most
      )
      update outbox set taken_by = run, leased_until = moment + lease
      from heads where outbox.id = heads.id
      returning outbox.*;
  end $$;
comment on function take_messages is
  'Leases messages to send. One caller at a time: two could each take a message of the '
  'same person, and swap their order.';
