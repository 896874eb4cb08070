package org.theseus.fx;

import org.theseus.model.Money;

/** An amount in EUR with the rate that made it so, rounded half up to cents. */
public record Converted(Money euro, Rate rate) {}
