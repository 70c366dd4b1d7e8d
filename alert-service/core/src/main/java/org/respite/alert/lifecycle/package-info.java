/**
 * What is found about a team and what becomes of it: from a release to transitions of
 * alerts, and what people may do about them. Plain values; whoever has the released cells
 * can draw every alert again.
 *
 * <p>
 * One history for both. Where an alert stands, and what may happen next:
 *
 * <table>
 * <caption>Transitions; — is impossible</caption>
 * <tr>
 * <th>state</th>
 * <th>a person: acknowledged</th>
 * <th>acting</th>
 * <th>resolved (with a note)</th>
 * <th>reopened</th>
 * <th>the detector: raised</th>
 * <th>resolved, expired</th>
 * </tr>
 * <tr>
 * <td>open</td>
 * <td>acknowledged</td>
 * <td>acting</td>
 * <td>—</td>
 * <td>—</td>
 * <td>open</td>
 * <td>resolved, expired</td>
 * </tr>
 * <tr>
 * <td>acknowledged</td>
 * <td>—</td>
 * <td>acting</td>
 * <td>resolved</td>
 * <td>open</td>
 * <td>acknowledged</td>
 * <td>resolved, expired</td>
 * </tr>
 * <tr>
 * <td>acting</td>
 * <td>—</td>
 * <td>—</td>
 * <td>resolved</td>
 * <td>open</td>
 * <td>acting</td>
 * <td>resolved, expired</td>
 * </tr>
 * <tr>
 * <td>resolved by a person</td>
 * <td>—</td>
 * <td>—</td>
 * <td>—</td>
 * <td>open</td>
 * <td>open, told as reopened</td>
 * <td>over: nothing is told</td>
 * </tr>
 * <tr>
 * <td>over, resolved or expired by the detector</td>
 * <td>—</td>
 * <td>—</td>
 * <td>—</td>
 * <td>—</td>
 * <td>cannot be</td>
 * <td>cannot be</td>
 * </tr>
 * </table>
 *
 * What people have closed, the detector goes on watching: its episode ends by its own
 * rules. Only what it calls more severe opens the alert again, so nothing flaps. While
 * the episode lasts there can be no second alert of the unit and finding; once it is over
 * the alert cannot be opened again. So there is never more than one open.
 *
 * <p>
 * A person's change carries the fortnight of the change before it, every change of the
 * detector a later one. That is how the two are told apart on the topic, from which
 * people's changes come back after the loss of the store, though without who and why,
 * which are in the store alone.
 *
 * <p>
 * Nor does the store keep who and why for ever: some months after an alert was closed
 * ({@code respite.alert.retention.months}, by the organisation's clock) they are taken
 * out, and the alert, made of released figures, stays as it is after such a loss.
 */
@NullMarked
package org.respite.alert.lifecycle;

import org.jspecify.annotations.NullMarked;
