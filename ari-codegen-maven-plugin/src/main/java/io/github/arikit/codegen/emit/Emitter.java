package io.github.arikit.codegen.emit;

import com.palantir.javapoet.JavaFile;
import io.github.arikit.codegen.model.ApiModel;
import java.util.stream.Stream;

/** Writes one kind of Java: a function of the model, so that the same input gives the same text everywhere. */
@FunctionalInterface
interface Emitter {

    /** Returns the files, without touching a disk. */
    Stream<JavaFile> emit(ApiModel model);
}
