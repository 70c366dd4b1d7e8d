package org.respite.alert.planted.leadership;

/** Stands for what leaders are shown. */
public final class ShowsSomething {

}
