import Glibc

/// A POSIX thread that runs one closure.
struct WorkerThread {
  /// Carries the closure through C.
  private final class Body {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  private let handle: pthread_t

  /// Starts the thread; nil if the system has none to give.
  init?(_ run: @escaping @Sendable () -> Void) {
    // The thread takes over the reference to the closure; if there is no thread it is let go here.
    let body = unsafe Unmanaged.passRetained(Body(run))
    var handle = pthread_t()
    let status = unsafe pthread_create(
      &handle,
      nil,
      { pointer in
        if let pointer = unsafe pointer {
          unsafe Unmanaged<Body>.fromOpaque(pointer).takeRetainedValue().run()
        }
        return nil
      },
      body.toOpaque()
    )
    guard status == 0 else {
      unsafe body.release()
      return nil
    }
    self.handle = handle
  }

  /// Waits until the thread has ended; to be called once.
  func join() { pthread_join(handle, nil) }
}
