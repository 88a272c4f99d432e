/** The goals of the plugin: configuration in, result out. Maven fills their fields, so they are not null-marked. */
package io.github.arikit.codegen.mojo;
