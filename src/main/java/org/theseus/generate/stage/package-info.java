/**
 * What every planted case is played on. Entry types: {@link org.theseus.generate.stage.Planting}, one kind of case, and
 * {@link org.theseus.generate.stage.Stage}, on which one of them is played: new people, its own randomness, the group that its
 * payments are marked with. No case is told here, and nothing of what a case of an indicator or a network looks like is known here.
 */
@NullMarked
package org.theseus.generate.stage;

import org.jspecify.annotations.NullMarked;
