package io.github.arikit.codegen.mojo;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ModuleVisitor;
import org.objectweb.asm.Opcodes;

/** The form of a class file that does not tell which compiler wrote it. */
final class NormalForm {
    private static final int NOTHING_SKIPPED = 0;
    private static final int NOTHING_COMPUTED = 0;

    private NormalForm() {}

    /**
     * Returns the same class with its constants and attributes in the order of their first use, and without the versions
     * of the modules that it was compiled against.
     *
     * @throws RuntimeException if the bytes are not those of a class file
     */
    static byte[] of(byte[] classFile) {
        // The writer is not given the reader: it would then take over the constants as they are.
        ClassWriter writer = new ClassWriter(NOTHING_COMPUTED);
        new ClassReader(classFile).accept(new WithoutVersions(writer), NOTHING_SKIPPED);
        return writer.toByteArray();
    }

    /** Leaves out what the compiler notes of its own JDK, which nothing reads but diagnostics of the module system. */
    private static final class WithoutVersions extends ClassVisitor {
        WithoutVersions(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public ModuleVisitor visitModule(String name, int access, String version) {
            return new ModuleVisitor(Opcodes.ASM9, super.visitModule(name, access, version)) {
                @Override
                public void visitRequire(String module, int access, String version) {
                    super.visitRequire(module, access, null);
                }
            };
        }
    }
}
