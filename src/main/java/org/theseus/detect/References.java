package org.theseus.detect;

import org.theseus.place.Gazetteer;
import org.theseus.route.CountrySets;
import org.theseus.route.PriceTable;
import org.theseus.route.RouteModel;
import org.theseus.route.Thresholds;

/**
 * The versioned reference data that detectors measure against. Loaded when first asked for. Thread-safe.
 */
public interface References {

    /** What is shipped with the program. */
    References SHIPPED = new References() {};

    /** Towns and their classes. */
    default Gazetteer places() {
        return Gazetteer.shipped();
    }

    /** Routes and their legs. */
    default RouteModel routes() {
        return RouteModel.shipped();
    }

    /** Prices of legs and packages by date. */
    default PriceTable prices() {
        return PriceTable.shipped();
    }

    /** Reporting and identification thresholds by country and date. */
    default Thresholds thresholds() {
        return Thresholds.shipped();
    }

    /** Diaspora and transit countries. */
    default CountrySets countries() {
        return CountrySets.shipped();
    }
}
