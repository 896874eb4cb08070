/**
 * What a detector is: {@link org.theseus.detect.Detector}, found by ServiceLoader, turns a {@link
 * org.theseus.project.CaseGraph} and parameters into {@link org.theseus.detect.Lead}s. Each built-in detector lives in a
 * package of its own below this one, with its parameters and its test cases. No rendering, no files, no database.
 */
@NullMarked
package org.theseus.detect;

import org.jspecify.annotations.NullMarked;
