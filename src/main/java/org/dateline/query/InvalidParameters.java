package org.dateline.query;

import java.util.List;

/** A request whose parameters cannot be read; carries every fault, not only the first. */
public class InvalidParameters extends RuntimeException {
    private final transient List<ParameterFault> faults;

    /** @param faults at least one */
    public InvalidParameters(List<ParameterFault> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    public List<ParameterFault> faults() {
        return faults;
    }
}
