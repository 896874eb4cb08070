package org.theseus.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How many are asked for: a whole number from 1. */
final class CountConverter implements ITypeConverter<Integer> {

    @Override
    public Integer convert(String typed) {
        try {
            int count = Integer.parseInt(typed.strip());
            if (count >= 1) {
                return count;
            }
        } catch (NumberFormatException e) {
            // told below, as a number that is too small
        }
        throw new TypeConversionException("'" + typed + "' is no whole number from 1");
    }
}
