package io.github.arikit.handles;

import io.github.arikit.core.Key;
import io.github.arikit.generated.operations.MailboxOperations;

/** A mailbox that ARI controls. */
public final class MailboxHandle extends Handle implements MailboxOperations {

    MailboxHandle(Key key, AriResources client) {
        super(key, Key.Kind.MAILBOX, client);
    }
}
