/**
 * How a register's SQLite file is laid out, step by step: the first makes version 1 of an empty file, the next version 2
 * of version 1, and so on. A step that a released FOI Desk has made is never changed.
 */
export const schemaSteps: readonly string[] = [
  `create table records (key text primary key, version integer not null, value text not null) strict, without rowid;
   create table blobs (sha256 text primary key, bytes blob not null) strict;`,

  // The index of words holds no text of its own: it is kept by the records it is made from, and forgets with them.
  `create table searched (place integer primary key autoincrement, key text not null unique) strict;
   create view searchable as
     select place, json_extract(value, '$.words') as words from searched join records using (key);
   create virtual table search_words using fts5
     (words, content = 'searchable', content_rowid = 'place', tokenize = 'porter unicode61');
   insert into search_words (search_words, rank) values ('secure-delete', 1);
   create trigger search_added after insert on records when new.key glob 'search/*' begin
     insert into searched (key) values (new.key);
     insert into search_words (rowid, words)
       select place, json_extract(new.value, '$.words') from searched where key = new.key;
   end;
   create trigger search_changed after update of value on records when new.key glob 'search/*' begin
     insert into search_words (search_words, rowid, words)
       select 'delete', place, json_extract(old.value, '$.words') from searched where key = old.key;
     insert into search_words (rowid, words)
       select place, json_extract(new.value, '$.words') from searched where key = new.key;
   end;
   create trigger search_removed after delete on records when old.key glob 'search/*' begin
     insert into search_words (search_words, rowid, words)
       select 'delete', place, json_extract(old.value, '$.words') from searched where key = old.key;
     delete from searched where key = old.key;
   end;`,
];

/** The layout this FOI Desk writes. */
export const SCHEMA_VERSION = schemaSteps.length;
