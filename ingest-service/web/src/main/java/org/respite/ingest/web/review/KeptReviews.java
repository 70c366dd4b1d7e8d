package org.respite.ingest.web.review;

/**
 * Somebody's reviews as they were read.
 *
 * @param version changes with every write; 0 if there was none yet
 */
public record KeptReviews(Reviews reviews, long version) {

    public static final KeptReviews NONE = new KeptReviews(Reviews.NONE, 0);

}
