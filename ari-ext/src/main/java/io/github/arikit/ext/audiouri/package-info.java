/**
 * Turns values into the media URIs that Asterisk plays, and checks media URIs before they are sent.
 *
 * <p>Sounds are named without a language: Asterisk picks the recording in the language of the playback or the channel.
 */
@NullMarked
package io.github.arikit.ext.audiouri;

import org.jspecify.annotations.NullMarked;
