/**
 * How a register's database is laid out, step by step: the first makes version 1 of an empty one, the next version 2 of
 * version 1, and so on. A step that a released FOI Desk has made is never changed.
 */
export const schemaSteps: readonly string[] = [
  `create table records (key text collate "C" primary key, version integer not null, value text not null);
   create table blobs (sha256 text collate "C" primary key, bytes bytea not null);
   -- What is sealed or packed already is not packed again.
   alter table blobs alter column bytes set storage external;
   create sequence given_numbers;
   -- What became of each process's last commits, for when the answer is lost with the connection.
   create table writers (
     writer text primary key, number integer not null, answers text[], at timestamptz not null default now());

   -- The index of words: stems by the place of the record that holds them, so that the latest are found first at the
   -- same cost in any register.
   create table searched (place integer generated always as identity primary key, key text collate "C" not null unique);
   create table search_words (
     stem text collate "C" not null,
     place integer not null references searched on delete cascade,
     primary key (stem, place));
   create index search_words_of_place on search_words (place);
   create text search dictionary stems (template = snowball, language = english);

   create function stem_of(word text) returns text language sql stable
     return coalesce((ts_lexize('stems', word))[1], word);

   create function index_words(added json) returns void language plpgsql as $$
   begin
     insert into searched (key)
       select key from rows from (json_to_recordset(added) as (key text, words json)) with ordinality as a (key, words, n)
       where not exists (select from searched where searched.key = a.key) order by n;
     delete from search_words using searched, json_to_recordset(added) as a (key text)
       where searched.key = a.key and search_words.place = searched.place;
     insert into search_words (stem, place)
       select distinct stem_of(word), place
       from json_to_recordset(added) as a (key text, words json)
         join searched on searched.key = a.key, json_array_elements_text(a.words) as word;
   end $$;

   -- Makes commits in order, each whole or not at all; answers for each the key that was not as expected, or ''.
   -- One statement: whoever dies in the middle leaves nothing locked. was: -1 whatever it is, 0 none yet.
   create function commit_batch(batch json, topics text[], by_writer text, by_number integer) returns text[]
   language plpgsql set lock_timeout = '20s' as $$
   declare
     writes json;
     unexpected text;
     all_answers text[] := '{}';
   begin
     -- One writer at a time, as in a file: no deadlocks, and what is numbered is seen in the order of its numbers.
     perform pg_advisory_xact_lock(1179601220, 1);
     if current_setting('synchronous_commit') = 'off' then perform set_config('synchronous_commit', 'on', true); end if;
     if exists (select from writers where writer = by_writer and number >= by_number) then
       raise exception 'this commit has been given up';
     end if;
     for writes in select json_array_elements(batch) loop
       select w.key into unexpected
         from rows from (json_to_recordset(writes) as (key text, was integer)) with ordinality as w (key, was, n)
           left join records on records.key = w.key
         where w.was >= 0 and coalesce(records.version, 0) <> w.was order by n limit 1;
       if unexpected is null then
         delete from searched using json_to_recordset(writes) as w (key text, value text)
           where searched.key = w.key and w.value is null;
         delete from records using json_to_recordset(writes) as w (key text, value text)
           where records.key = w.key and w.value is null;
         insert into records (key, version, value)
           select key, 1, value from json_to_recordset(writes) as w (key text, value text) where value is not null
           on conflict (key) do update set version = records.version + 1, value = excluded.value;
         perform index_words(json_agg(json_build_object('key', key, 'words', words) order by n))
           from rows from (json_to_recordset(writes) as (key text, words json)) with ordinality as w (key, words, n)
           where words is not null having count(*) > 0;
       end if;
       all_answers := all_answers || coalesce(unexpected, '');
     end loop;
     insert into writers (writer, number, answers) values (by_writer, by_number, all_answers)
       on conflict (writer) do update set number = excluded.number, answers = excluded.answers, at = now();
     perform pg_notify('foi_desk', topic || ' ' || by_writer) from unnest(topics) as topic;
     return all_answers;
   end $$;

   -- What became of a commit whose answer was lost; null where it was not made, and then it never will be.
   create function fate_of_batch(by_writer text, by_number integer) returns text[]
   language plpgsql set lock_timeout = '20s' as $$
   begin
     perform pg_advisory_xact_lock(1179601220, 1);
     insert into writers (writer, number) values (by_writer, by_number)
       on conflict (writer) do update set number = excluded.number, answers = null, at = now()
       where writers.number < excluded.number;
     return (select answers from writers where writer = by_writer and number = by_number);
   end $$;`,

  `-- Deletes bytes unless a record stands between one of these and its end; nobody writes one meanwhile.
   create function remove_blob(digest text, unless text[], ends text[]) returns void
   language plpgsql set lock_timeout = '20s' as $$
   begin
     perform pg_advisory_xact_lock(1179601220, 1);
     -- A statement of its own: it sees what was written while it waited for its turn.
     delete from blobs where sha256 = digest and not exists (
       select from unnest(unless, ends) as u (first, past)
       where exists (select from records where key >= u.first and key < u.past));
   end $$;`,
];

/** The layout this FOI Desk writes. */
export const SCHEMA_VERSION = schemaSteps.length;

/** The lock under which one process at a time writes, as in `commit_batch`. */
export const WRITING = '1179601220, 1';
/** The lock under which one process at a time opens the register. */
export const OPENING = '1179601220, 2';
/** The lock that every process on the register shares as long as it has it open. */
export const PRESENT = '1179601220, 3';
/** Where processes tell each other what is new. */
export const CHANNEL = 'foi_desk';
