import { Component, type ReactNode } from 'react';
import { Button } from '../design/Button';

/**
 * Error boundary of a screen; the rest of the page stays. The error is a bug of ours, so the
 * browser's console shows it too.
 */
export class Failed extends Component<{ children: ReactNode }, { error: Error | undefined }> {
  override state = { error: undefined };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    if (!this.state.error) return this.props.children;
    return (
      <div className="smal">
        <h1>Dit scherm werkt even niet</h1>
        <p>Er ging iets mis op deze pagina. Uw gegevens zijn veilig bij de dienst.</p>
        <Button purpose="primary" onClick={() => location.reload()}>
          Opnieuw laden
        </Button>
      </div>
    );
  }
}
