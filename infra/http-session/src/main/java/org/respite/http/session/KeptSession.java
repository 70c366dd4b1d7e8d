package org.respite.http.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/** A session while a request is answered. Knows whether there is anything to write. */
final class KeptSession implements Session {

    private final SessionTimes times;

    private final Map<String, String> attributes = new ConcurrentHashMap<>();

    private String id;

    private Instant begun;

    private Instant ends;

    /** As the store has it. */
    private @Nullable String storedId;

    private boolean changed;

    /** One that the store does not have. */
    KeptSession(SessionTimes times) {
        this.times = times;
        this.begun = times.now();
        this.ends = times.endOfSignIn();
        this.id = SessionIds.next(ends);
        this.changed = true;
    }

    KeptSession(SessionTimes times, String id, SessionContent content) {
        this.times = times;
        this.id = id;
        this.storedId = id;
        this.begun = content.begun();
        this.ends = content.ends();
        this.attributes.putAll(content.attributes());
    }

    boolean isChanged() {
        return changed;
    }

    /** Under which id the store has it; none before the first time. */
    Optional<String> storedId() {
        return Optional.ofNullable(storedId);
    }

    SessionContent content() {
        return new SessionContent(attributes, begun, ends);
    }

    void stored() {
        storedId = id;
        changed = false;
    }

    /**
     * It could not be stored: as if nothing had been done in it, so that no more is
     * tried.
     */
    void notStored() {
        attributes.clear();
        id = Objects.requireNonNullElse(storedId, id);
        changed = false;
    }

    @Override
    public String getId() {
        return id;
    }

    /** Somebody has signed in: an id that nobody knew before, and its whole time. */
    @Override
    public String changeSessionId() {
        begun = times.now();
        ends = times.endOfSession();
        id = SessionIds.next(ends);
        changed = true;
        return id;
    }

    @Override
    @SuppressWarnings({ "unchecked", "TypeParameterUnusedInFormals" })
    public <T> @Nullable T getAttribute(String name) {
        return (T) attributes.get(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return Set.copyOf(attributes.keySet());
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value == null) {
            removeAttribute(name);
        }
        else if (value instanceof String text) {
            changed |= !text.equals(attributes.put(name, text));
        }
        else {
            throw new IllegalArgumentException(name + ": " + value.getClass().getName() + " (expected: a text)");
        }
    }

    @Override
    public void removeAttribute(String name) {
        changed |= attributes.remove(name) != null;
    }

    @Override
    public Instant getCreationTime() {
        return begun;
    }

    /** Its end does not depend on it. */
    @Override
    public void setLastAccessedTime(Instant lastAccessedTime) {
        // Would have to be written with every request.
    }

    @Override
    public Instant getLastAccessedTime() {
        return begun;
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        throw new UnsupportedOperationException("interval: not to be set (expected: the setting)");
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return Duration.between(begun, ends);
    }

    @Override
    public boolean isExpired() {
        return !times.now().isBefore(ends);
    }

}
