package io.github.arikit.codegen.model;

/**
 * Something that nothing is said about.
 *
 * @param id what it is, as the overlay calls it, such as {@code channels.play.media} or {@code Playback.state=failed}
 * @param file the file of the overlay that its text belongs in, such as {@code docs/channels.json}
 */
public record MissingText(String id, String file) {}
