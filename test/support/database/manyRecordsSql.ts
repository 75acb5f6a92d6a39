import { CALC_VERSION } from '../../../src/records/rules/paperArithmetic';

/** A number in [0, 1) for a record and a purpose; always the same. */
export const RANDOM = (seed: number) => `
  create or replace function pg_temp.random_of(record bigint, purpose integer)
  returns double precision language sql immutable parallel safe as $$
    select (hashint8extended(record, ${seed} * 1000 + purpose) & 1048575) / 1048576.0::float8
  $$`;

const random = (purpose: number, record = 'i') => `pg_temp.random_of(${record}, ${purpose})`;
/** A whole number from 0 up to below another. */
const below = (limit: string | number, purpose: number) =>
  `floor(${random(purpose)} * ${limit})::integer`;
const oneOf = (purpose: number, ...values: string[]) =>
  `(array[${values.map((value) => `'${value}'`).join(', ')}])[1 + ${below(values.length, purpose)}]`;

/** What becomes of a record, version by version, and of how many in a thousand. */
const LIVES: readonly [string, number][] = [
  ['draft', 60],
  ['discarded', 20],
  ['submitted', 70],
  ['needs_info', 30],
  ['rejected', 30],
  ['withdrawn', 20],
  ['verified', 570],
  ['verified,draft', 50],
  ['verified,submitted', 30],
  ['verified,needs_info', 10],
  ['verified,rejected', 10],
  ['verified,rejected,draft', 10],
  ['verified,discarded', 10],
  ['superseded,verified', 50],
  ['superseded,superseded,verified', 10],
  ['superseded,verified,draft', 10],
  ['superseded,withdrawn', 5],
  ['superseded,withdrawn,discarded', 5],
];

const lifeOf = () => {
  const total = LIVES.reduce((sum, [, share]) => sum + share, 0);
  let until = 0;
  const cases = LIVES.map(([life, share]) => {
    until += share;
    return `when ${random(1)} < ${until / total} then '${life}'`;
  });
  return `string_to_array(case ${cases.join(' ')} else 'verified' end, ',')`;
};

/** A name of three to five words of a language, in one of their forms. */
const nameOf = (language: string, form: string, purpose: number) => `(
  select string_agg(${form}, ' ' order by at) from generate_series(1, 3 + ${below(3, purpose)}) as at
    join made_words on language = '${language}'
      and place = floor(3000 * pg_temp.random_of(i * 8 + at, ${purpose + 1}) ^ 4)::integer)`;

/** One row for each record, with all that its versions share. */
export const heads = (count: number, seed: number) => `
  create temp table made on commit drop as
  select i, overlay(overlay(md5('${seed} ' || i) placing '4' from 13) placing '8' from 17)::uuid as id,
    e.id as entity_id, e.code, ${lifeOf()} as life,
    'person-' || e.id || '-' || floor(40 * ${random(3)} ^ 2) as first_owner,
    'person-' || e.id || '-' || ${below(40, 4)} as second_owner,
    date_trunc('milliseconds', timestamptz '2026-11-01 08:00+00'
      - interval '1 day' * (200 + 900 * ${random(5)})) as created_at,
    ${nameOf('en', 'written', 10)} as name_en, ${nameOf('en', 'found', 10)} as found_en,
    ${nameOf('en', 'compared', 10)} as compared_en,
    ${nameOf('ar', 'written', 20)} as name_ar, ${nameOf('ar', 'found', 20)} as found_ar,
    ${nameOf('ar', 'compared', 20)} as compared_ar,
    case when ${random(30)} < 0.6 then 'G' || 10000 + ${below(90000, 31)} end as service_code,
    case when ${random(32)} < 0.1 then 'Journey ' || ${below(500, 33)} end as journey,
    null::text as number, null::integer as sequence, null::integer as year, null::text as part_of
  from generate_series(1, ${count}) as i
  join made_entities e on e.place = 1 + floor((select count(*) from made_entities) * ${random(2)} ^ 1.3)`;

export const NUMBERS = [
  `create unique index on made (i)`,
  `analyze made`,
  // Of what was never handed in, some has no number yet.
  `update made set year = numbered.year, sequence = numbered.sequence,
      number = 'PL-' || numbered.code || '-' || numbered.year || '-'
        || lpad(numbered.sequence::text, greatest(4, length(numbered.sequence::text)), '0')
    from (
      select i, dated.code, dated.year, coalesce(last, 0)
          + row_number() over (partition by dated.code, dated.year order by i) as sequence
        from (select i, code, extract(year from created_at at time zone 'Asia/Dubai')::integer as year
          from made where life[1] not in ('draft', 'discarded') or ${random(6)} < 0.6) as dated
        left join record_sequences last on (last.code, last.year) = (dated.code, dated.year)
    ) as numbered where numbered.i = made.i`,
  `insert into record_sequences (code, year, last)
    select code, year, max(sequence) from made where number is not null group by code, year
    on conflict (code, year) do update set last = excluded.last`,
  `create index on made (code, year, sequence)`,
];

/** Parts of any other of the entity, which makes chains; two of each other; one of itself. */
export const BUNDLES = [
  `update made set part_of = bundle.number
    from made as bundle, (
      select i, code, year, case sequence % 97
          when 1 then sequence + 1 when 2 then sequence - 1 when 3 then sequence
          else 1 + floor(sequence * ${random(7)})::integer end as wanted
        from made where number is not null and (sequence % 97 in (1, 2, 3) or ${random(8)} < 0.06)
    ) as part
    where made.i = part.i and (bundle.code, bundle.year, bundle.sequence)
      = (part.code, part.year, part.wanted)`,
];

/** From what is known of a version to its fields; a draft lacks some. */
const FIELDS = `jsonb_strip_nulls(jsonb_build_object(
    'entityId', entity_id,
    'department', 'Department ' || chr(65 + ${below(20, 40)}),
    'processNameAr', case when not bare or ${random(41)} < 0.5 then name_ar end,
    'processNameEn', case when not bare or ${random(42)} < 0.7 then name_en end,
    'serviceCode', service_code,
    'processType', process_type,
    'journeyId', journey,
    'partOf', part_of,
    'baselineYear', 2015 + ${below(10, 43)},
    'sheetsPerTransaction', sheets,
    'copiesPerTransaction', copies,
    'copiesIncluded', copies_included,
    'transactionsPerYear', transactions,
    'baselineMethod', method,
    'eliminationKind', kind,
    'channels', jsonb_build_array('entity_portal'),
    'goLiveDate', case when not bare then (date '2015-01-01' + ${below('live_days', 44)})::text end,
    'digitalShare', case when not bare then ${below(101, 45)} end,
    'residualSheetsPerTransaction', case when not bare then sheets end,
    'residualTransactionsPerYear', case when not bare then residual_transactions end,
    'shiftedTo', case when not bare then shifted_to end,
    'containsPersonalData', case when not bare then false end,
    'classification', classification,
    'changeKind', case when version > 1 then 'real_change' end,
    'evidence', case when not bare then jsonb_build_array(
      jsonb_build_object('kind', 'before_form', 'title', 'The old form',
        'link', 'https://example.org/before/' || i),
      jsonb_build_object('kind', 'after_form', 'title', 'The new form',
        'link', 'https://example.org/after/' || i)) end))`;

/** One row for each version; M2 to M4 in exact decimals. */
export const versions = (today: string) => `
  create temp table made_versions on commit drop as
  select *, ${FIELDS} as fields,
    sheets * factor * coalesce(lowered, transactions) as baseline,
    case when sheets is not null then coalesce(sheets * residual_transactions, 0) end as residual,
    case when sheets is null then null when kind = 'scan_only' or shifted_to <> 'none' then 0
      else sheets * factor * coalesce(lowered, transactions)
        - coalesce(sheets * residual_transactions, 0) end as eliminated
  from (
    select *, case when copies_included then 1 else copies end as factor,
      case when not bare then floor(transactions * 0.2 * ${random(50)})::integer end
        as residual_transactions,
      case when decided and status in ('verified', 'superseded') and ${random(51)} < 0.2
        then ceil(transactions * 0.9)::integer end as lowered,
      case when decided then 'verifier-' || entity_id || '-' || 1 + ${below(2, 52)} end as verifier
    from (
      select *,
        (date '${today}' - date '2015-01-01') as live_days,
        case when bare and ${random(60)} < 0.4 then null
          else (1 + floor(1999 * ${random(61)} ^ 3))::numeric / 100 end as sheets,
        case when bare and ${random(60)} < 0.4 then null
          else (10 + floor(90000 * pg_temp.random_of(i * 4 + version, 62) ^ 6))::integer
          end as transactions,
        1 + ${below(3, 63)} as copies, ${random(64)} < 0.3 as copies_included,
        case when bare and ${random(65)} < 0.3 then null
          else ${oneOf(66, 'counted', 'print_log', 'purchase_records', 'sample', 'estimate')}
          end as method,
        case when bare and ${random(67)} < 0.3 then null
          when ${random(68)} < 0.5 then 'customer_service' when ${random(68)} < 0.85
          then 'internal_process' when ${random(68)} < 0.95 then 'inter_entity'
          else 'voluntary_printing' end as process_type,
        case when ${random(69)} < 0.03 then 'scan_only' else ${oneOf(70, 'digital_form', 'e_certificate', 'e_signature', 'internal_workflow')} end as kind,
        case when ${random(71)} < 0.02 then 'customer' else 'none' end as shifted_to,
        case when bare and ${random(72)} < 0.5 then null
          else ${oneOf(73, 'open', 'open', 'shared', 'confidential', 'sensitive')} end
          as classification
      from (
        select made.*, version::integer as version,
          case state when 'discarded' then 'withdrawn' else state end as status,
          state in ('draft', 'discarded') as unsubmitted,
          state in ('draft', 'discarded') and version = 1 as bare,
          state in ('verified', 'superseded', 'rejected', 'needs_info')
            or (state = 'withdrawn' and cardinality(life) > 1) as decided,
          case when version = 1 or pg_temp.random_of(i * 4 + version, 80) < 0.5
            then first_owner else second_owner end as owner_id,
          date_trunc('milliseconds', created_at + interval '1 day' * (60 * (version - 1)
            + 60 * pg_temp.random_of(i * 4 + version, 81))) as updated_at
        from made cross join lateral unnest(life) with ordinality as versions (state, version)
      ) as stated
    ) as valued
  ) as figured`;

const STANDS = `status not in ('withdrawn', 'superseded')`;
const CURRENT = `(
    select distinct on (i) * from made_versions order by i, ${STANDS} desc, version desc)`;
/** The owner and whoever owned a version before: an amendment goes on with their values. */
const CONTRIBUTORS = `(select array_agg(distinct earlier.owner_id) from made_versions earlier
    where earlier.i = made_versions.i and earlier.version <= made_versions.version)`;

/** Whoever verifies has looked at all of the evidence. */
const CONFIRMED = `(status in ('verified', 'superseded') and fields ? 'evidence')`;

export const WRITE = [
  `create index on made_versions (i, version)`,
  `analyze made_versions`,
  `insert into record_versions (record_id, version, row_version, status, fields, assumed,
      baseline_sheets, residual_sheets, eliminated_sheets, grade, calc_version, owner_id, owner_name,
      created_at, updated_at, submitted_by, submitted_by_name, submitted_at, contributors,
      verifier_id, verifier_name, decided_at, decision_note, reject_reason, verified_values,
      confirmed_evidence, possible_duplicates, central_reasons, next_review_date)
    select id, version, 1 + cardinality(life), status, fields, '{}',
      baseline, residual, eliminated,
      case when baseline is null then null when method in ('counted', 'print_log') then case when ${CONFIRMED} then 'A' else 'B' end
        when method in ('purchase_records', 'sample') then 'B' when method = 'estimate' then 'C' end,
      case when baseline is not null then '${CALC_VERSION}' end,
      owner_id, 'Name of ' || owner_id, created_at, updated_at,
      case when not unsubmitted then owner_id end,
      case when not unsubmitted then 'Name of ' || owner_id end,
      case when not unsubmitted then updated_at end,
      case when version = 1 then array[owner_id] else ${CONTRIBUTORS} end,
      verifier, 'Name of ' || verifier, case when decided then updated_at end,
      case when decided and status = 'needs_info' then 'Which form?' end,
      case when status = 'rejected' then 'no_evidence' end,
      case when lowered is not null then jsonb_build_object('transactionsPerYear', lowered) end,
      case when ${CONFIRMED} then array[1, 2] end,
      '[]', case when not unsubmitted and eliminated > 1000000 then array['large'] else '{}' end,
      case when status = 'verified' then (updated_at at time zone 'Asia/Dubai')::date + 365 end
    from made_versions`,
  `insert into records (id, number, created_at, current_version, status, entity_id, owner_id, owners,
      updated_at, involved, central, search, name_keys, journey_key)
    select id, number, created_at, current.version, status, entity_id, owner_id,
      array(select owner_id union select other.owner_id from made_versions other
        where other.i = current.i and other.${STANDS}),
      updated_at, contributors, central_reasons <> '{}',
      concat_ws(e'\\n', case when fields ? 'processNameAr' then found_ar end,
        case when fields ? 'processNameEn' then found_en end, lower(service_code), lower(number),
        lower(replace(number, '-', ''))),
      array_remove(array[case when fields ? 'processNameAr' then compared_ar end,
        case when fields ? 'processNameEn' then compared_en end], null),
      lower(journey)
    from ${CURRENT} as current
    join (select record_id, version, contributors, central_reasons from record_versions) as written
      on (written.record_id, written.version) = (current.id, current.version)`,
  `insert into record_events (record_id, version, at, actor_id, actor_name, action, via, language)
    select id, version, created_at, owner_id, 'Name of ' || owner_id,
      case version when 1 then 'create' else 'amend' end, 'chat', 'en' from made_versions`,
  `insert into record_lines select * from record_line_sources
    where record_id in (select id from made)`,
];

const COUNTED = `record_id, state, number, part_of, entity_id, process_type, grade, go_live,
  baseline_sheets, residual_sheets, eliminated_sheets, open`;

/** What triggers would have counted and summed. */
export const COUNT = [
  `insert into record_counts (${COUNTED}, counts)
    select ${COUNTED}, true from countable_versions where record_id in (select id from made)
    on conflict do nothing`,
  // Those that are asked for below are looked up by their bundles.
  `create index made_counts on record_counts (number, state)`,
  `analyze record_counts`,
  `update record_counts set counts = stands_for_itself(number, state, entity_id)
    where part_of is not null`,
  `drop index made_counts`,
  `select rebuild_sums()`,
];

/** Who has which role, and what the planner has to know of all that is new. */
export const AMONG_OTHERS = [
  `insert into staff (person_id, name, search)
    select distinct role || '-' || entity_id || suffix, 'Name of ' || role || '-' || entity_id || suffix,
      'name of ' || role || '-' || entity_id || suffix
    from (select distinct entity_id from records where entity_id is not null) as entities,
      (values ('coordinator', ''), ('verifier', '-1'), ('verifier', '-2')) as roles (role, suffix)
    union all select 'verifier-central', 'Name of verifier-central', 'name of verifier-central'
    on conflict do nothing`,
  `insert into staff_grants (person_id, role, entity_id)
    select person_id, split_part(person_id, '-', 1),
      case when person_id = 'verifier-central' then '*'
        else regexp_replace(person_id, '^[a-z]+-|-[12]$', '', 'g') end
    from staff where person_id ~ '^(coordinator|verifier)-' on conflict do nothing`,
  `analyze`,
];
