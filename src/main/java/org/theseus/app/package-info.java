/**
 * The use cases, one class each, and the only place that wires the other packages together: {@link
 * org.theseus.app.Workspace} opens a case, the rest work on an open {@link org.theseus.app.CaseSession}. Nothing here
 * prints or parses a command line.
 */
@NullMarked
package org.theseus.app;

import org.jspecify.annotations.NullMarked;
