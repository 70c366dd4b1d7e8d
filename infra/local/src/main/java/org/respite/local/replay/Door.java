package org.respite.local.replay;

/** x. */
interface Door {

}
