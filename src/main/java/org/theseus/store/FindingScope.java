package org.theseus.store;

/** Which findings a reader wants. */
public enum FindingScope {
    /** Only those that are an alert. */
    ALERTS,
    /** The single indicators that are no alert as well. */
    ALL
}
