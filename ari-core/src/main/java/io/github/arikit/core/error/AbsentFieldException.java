package io.github.arikit.core.error;

/**
 * A field which the specification promises was not in what this server sent.
 *
 * <p>Reading never fails for that, since an older server may well lack the field; relying on it does.
 */
public final class AbsentFieldException extends AriException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception for a field by its wire name. */
    public AbsentFieldException(String type, String field) {
        super(type + " from this server has no " + field, null);
    }
}
