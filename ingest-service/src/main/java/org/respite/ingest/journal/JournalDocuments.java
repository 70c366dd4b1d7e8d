package org.respite.ingest.journal;

import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * Journals as documents: {@code {_id, key}}, {@code {_id, entries: {name: order}}},
 * {@code {_id, content}}; an entry without a content was erased.
 */
final class JournalDocuments {

    private JournalDocuments() {
    }

    static Document among(Collection<String> ids) {
        return new Document("_id", new Document("$in", List.copyOf(ids)));
    }

    static WriteModel<Document> unlessThere(String id, Document fields) {
        return update(id, "$setOnInsert", fields, true);
    }

    static WriteModel<Document> update(String id, String operator, Document fields, boolean upsert) {
        return new UpdateOneModel<>(new Document("_id", id), new Document(operator, fields),
                new UpdateOptions().upsert(upsert));
    }

    static WriteModel<Document> gone(String id) {
        return new ReplaceOneModel<>(new Document("_id", id), new Document("_id", id),
                new ReplaceOptions().upsert(true));
    }

    static Document entries(Document journal) {
        return journal.get("entries", new Document());
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

}
