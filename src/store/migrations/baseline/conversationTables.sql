-- State between turns, whose turn it is in a conversation, what has been answered there, and where
-- people are reached.

create sequence bot_state_etag;

create table bot_state (
  key text primary key,
  value text not null,
  etag bigint not null default nextval('bot_state_etag'),
  updated_at timestamptz not null default now()
);
alter sequence bot_state_etag owned by bot_state.etag;
comment on table bot_state is 'State of the bot between two turns.';
comment on column bot_state.value is
  'JSON as text: jsonb refuses NUL characters and lone surrogates, which people do paste.';
comment on column bot_state.etag is
  'From one sequence for all rows, so that a deleted and rewritten item never repeats a '
  'tag.';
comment on column bot_state.updated_at is
  'Rows that have not been used for long are removed by it.';

create table people (
  person_id text primary key,
  language text check (language in ('ar', 'en')),
  updated_at timestamptz not null default now()
);
comment on table people is 'The language that people have set.';
comment on column people.language is 'Null: reply in the language of each question.';

create table welcomes (
  conversation_id text,
  person_id text,
  primary key (conversation_id, person_id)
);
comment on table welcomes is 'Whom the bot has greeted, and where.';

create table turn_leases (
  conversation_id text primary key,
  token uuid not null,
  expires_at timestamptz not null
) with (fillfactor = 70);
comment on table turn_leases is
  'Which turn a conversation belongs to at the moment. The row stays when the lease is '
  'given back.';
comment on column turn_leases.expires_at is 'In the past: no turn owns the conversation.';

create table turn_waits (
  conversation_id text,
  token uuid,
  received_at timestamptz not null,
  primary key (conversation_id, token)
);
comment on table turn_waits is 'Turns that could not begin at once; the oldest is next.';

create table turns (
  conversation_id text,
  digest text,
  marks text[] not null,
  token uuid not null,
  began_at timestamptz not null default now(),
  alive_until timestamptz not null,
  answered_at timestamptz,
  response text,
  primary key (conversation_id, digest)
) with (fillfactor = 70);
comment on table turns is
  'The messages of a conversation within the last day: one row for the same text of the '
  'same person, no matter how often it was sent, so that one index entry decides.';
comment on column turns.token is 'Of the last turn with this message.';
comment on column turns.alive_until is
  'Until then the turn is taken to be running, unless it has ended.';
create index turns_by_age on turns (began_at);

create table conversation_references (
  person_id text primary key,
  reference text not null,
  blocked_at timestamptz,
  updated_at timestamptz not null default now()
);
comment on table conversation_references is 'The conversation references of people.';
comment on column conversation_references.reference is 'JSON as text, as in bot_state.';

create function begin_turn(
  conversation text, run uuid, said text, said_marks text[], arrived_ago interval,
  lease interval, longest_wait interval, by_force boolean, out state text, out answer text
) language plpgsql as $$
  declare
    received timestamptz := coalesce(
      (select received_at from turn_waits where conversation_id = conversation and token = run),
      clock_timestamp() - arrived_ago);
    -- One time for both: a turn that outlived its lease would make its repetition go unanswered.
    ends timestamptz := clock_timestamp() + lease;
  begin
    perform set_config('synchronous_commit', 'off', true);
    state := 'busy';
    if by_force then
      if exists (select from turns where conversation_id = conversation and digest = said
          and answered_at is null and alive_until > clock_timestamp()) then
        return;
      end if;
    elsif exists (select from turn_waits where conversation_id = conversation and token <> run
        and (received_at, token) < (received, run)
        and received_at > clock_timestamp() - longest_wait) then
      insert into turn_waits values (conversation, run, received) on conflict do nothing;
      return;
    end if;

    insert into turn_leases as held values (conversation, run, ends)
      on conflict (conversation_id) do update
        set token = excluded.token, expires_at = excluded.expires_at
        where held.expires_at <= clock_timestamp() or by_force;
    if not found then
      insert into turn_waits values (conversation, run, received) on conflict do nothing;
      return;
    end if;
    delete from turn_waits where conversation_id = conversation and token = run;

    state := 'begun';
    if said is null then
      return;
    end if;
    insert into turns as earlier (conversation_id, digest, marks, token, alive_until)
      values (conversation, said, said_marks, run, ends)
      on conflict (conversation_id, digest) do update
        set marks = (excluded.marks || earlier.marks)[1:20], token = excluded.token,
          began_at = now(), alive_until = excluded.alive_until, answered_at = null, response = null
        where case when earlier.answered_at is null then earlier.alive_until <= clock_timestamp()
          else earlier.answered_at <= received and not earlier.marks && excluded.marks end;
    if not found then
      state := 'repeated';
      select response into answer from turns
        where conversation_id = conversation and digest = said;
      update turn_leases set expires_at = now()
        where conversation_id = conversation and token = run;
    end if;
  end $$;
comment on function begin_turn is
  'Begins a turn or queues it. Every turn of a person calls it: one round trip, planned '
  'once. An `on conflict ... where` sees the row as it is once its lock is taken, so '
  'nobody can slip in between. Nothing waits for the disk: after a crash of the database, '
  'only answers of the last moments may be given again. A turn that waits keeps the time '
  'of arrival that was stored first: computed again each time, two that arrived at nearly '
  'the same time would each take the other for the older, and both would wait.';

create function finish_turn(
  conversation text, run uuid, said text, answered_ago interval, answer text
) returns void language plpgsql as $$
  begin
    perform set_config('synchronous_commit', 'off', true);
    -- In the order of begin_turn, so that no two lock each other out.
    update turn_leases set expires_at = now() where conversation_id = conversation and token = run;
    update turns set answered_at = clock_timestamp() - answered_ago, response = answer
      where conversation_id = conversation and digest = said and token = run;
  end $$;
comment on function finish_turn is 'Ends a turn, and keeps its response for a repetition.';
