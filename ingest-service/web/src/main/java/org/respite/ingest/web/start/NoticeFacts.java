package org.respite.ingest.web.start;

/**
 * What the short notice says in figures.
 *
 * @param version changes with what is promised
 * @param minimumAnswers how many of a group have to answer before a figure is shown
 * @param smallestGroup how many people a group has at least
 */
public record NoticeFacts(String version, int minimumAnswers, int smallestGroup) {
}
