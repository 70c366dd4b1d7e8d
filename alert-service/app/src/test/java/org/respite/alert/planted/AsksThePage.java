package org.respite.alert.planted;

import org.respite.alert.planted.leadership.ShowsSomething;

/** Looks something up where it is only shown. */
final class AsksThePage {

    final ShowsSomething shown = new ShowsSomething();

}
