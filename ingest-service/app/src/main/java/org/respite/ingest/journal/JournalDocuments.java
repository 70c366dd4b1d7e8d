package org.respite.ingest.journal;

import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * Journals as documents: {@code {_id, key}}, {@code {_id, sections: {name: {start,
 * entries}}}}, {@code {_id, entries: {name: order}}}, {@code {_id, section, content}}; an
 * entry without a content was erased.
 *
 * <p>
 * An index with a document of {@code entries} is flat: so journals were kept at first.
 * Any other one says {@link #IN_SECTIONS} in its place: the first version took an index
 * without entries for an empty journal and threw its owner's key away. A word it can
 * neither read nor add entries to, so it stops there and destroys nothing.
 */
final class JournalDocuments {

    static final String VERSION = "version";

    static final String ENTRIES = "entries";

    static final String SECTIONS = "sections";

    static final String IN_SECTIONS = "in sections";

    private static final String SECTION = "section";

    private static final String CONTENT = "content";

    private static final String START = "start";

    private JournalDocuments() {
    }

    static Document among(Collection<String> ids) {
        return new Document("_id", new Document("$in", List.copyOf(ids)));
    }

    static WriteModel<Document> unlessThere(String id, Document fields) {
        return update(id, "$setOnInsert", fields, true);
    }

    static WriteModel<Document> update(String id, String operator, Document fields, boolean upsert) {
        return update(id, new Document(operator, fields), upsert);
    }

    static WriteModel<Document> update(String id, Document update, boolean upsert) {
        return new UpdateOneModel<>(new Document("_id", id), update, new UpdateOptions().upsert(upsert));
    }

    static WriteModel<Document> gone(String id) {
        return new ReplaceOneModel<>(new Document("_id", id), new Document("_id", id),
                new ReplaceOptions().upsert(true));
    }

    static Document entry(EncryptedEntry entry) {
        return new Document(CONTENT, new Binary(entry.content())).append(SECTION, entry.section());
    }

    static Document section(JournalSection journalSection) {
        return new Document(START, new Binary(journalSection.start())).append(ENTRIES, journalSection.entries());
    }

    /** Fields of many entries in one update. */
    static Document listed(Map<String, byte[]> entries) {
        var fields = new Document();
        entries.forEach((entry, order) -> fields.append(ENTRIES + "." + entry, new Binary(order)));
        return fields;
    }

    static Document unlisted(Collection<String> entries) {
        var fields = new Document();
        entries.forEach(entry -> fields.append(ENTRIES + "." + entry, ""));
        return fields;
    }

    static StoredEntry kept(Document stored) {
        return new StoredEntry(stored.getString(SECTION), stored.containsKey(CONTENT) ? bytes(stored, CONTENT) : null);
    }

    static JournalIndex index(Document stored) {
        Document found = stored.get(SECTIONS, new Document());
        var sections = new HashMap<String, JournalSection>();
        found.keySet().forEach(name -> sections.put(name, section(found.get(name, Document.class))));
        return new JournalIndex(sections, isGuarded(stored) ? Map.of() : orders(stored));
    }

    /** Whether the first version stops at it. */
    static boolean isGuarded(Document index) {
        return IN_SECTIONS.equals(index.get(ENTRIES));
    }

    private static JournalSection section(Document stored) {
        @Nullable Binary start = stored.get(START, Binary.class);
        return new JournalSection(start == null ? JournalSection.UNDATED : start.getData(),
                stored.getInteger(ENTRIES, 0));
    }

    /** What a section lists, or a flat index. */
    static Map<String, byte[]> orders(Document stored) {
        Document entries = stored.get(ENTRIES, new Document());
        return entries.keySet().stream().collect(Collectors.toMap(entry -> entry, entry -> bytes(entries, entry)));
    }

    static Map<Integer, Long> positions(Document stored) {
        return stored.get("next", new Document())
            .entrySet()
            .stream()
            .collect(Collectors.toMap(next -> Integer.valueOf(next.getKey()), next -> (Long) next.getValue()));
    }

    static byte[] bytes(Document stored, String field) {
        return stored.get(field, Binary.class).getData();
    }

    static SealedReviews reviews(Document stored) {
        return new SealedReviews(bytes(stored, CONTENT), stored.getLong(VERSION));
    }

    static Document reviews(SealedReviews reviews) {
        return new Document(CONTENT, new Binary(reviews.content())).append(VERSION, reviews.version());
    }

}
